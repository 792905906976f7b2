// A post in React. The page loads the script by its tag, as in README.md; React only writes the element.

import { type DetailedHTMLProps, type HTMLAttributes, useEffect, useRef, useState } from "react";
import type { ItBandCheck, ItBandCheckAttributes, ItBandCheckEvents } from "../../dist/embed/it-band-check.js";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "it-band-check": ItBandCheckAttributes & DetailedHTMLProps<HTMLAttributes<ItBandCheck>, ItBandCheck>;
    }
  }
}

export function Post({ dark }: { dark: boolean }) {
  const check = useRef<ItBandCheck>(null);
  const [question, setQuestion] = useState<string>();

  useEffect(() => {
    const element = check.current;
    const shown = ({ detail }: ItBandCheckEvents["it-band-check:question"]) => setQuestion(detail.question);
    element?.addEventListener("it-band-check:question", shown);
    return () => element?.removeEventListener("it-band-check:question", shown);
  }, []);

  return (
    <article data-question={question}>
      <h2>Does your IT band hurt?</h2>
      <it-band-check ref={check} theme={dark ? "dark" : "light"} heading-level={3} remember="device">
        <a href="/advice.html" target="_self">Read the questions and the advice as one page</a>
      </it-band-check>
      <button type="button" onClick={() => check.current?.restart()}>
        Start again
      </button>
    </article>
  );
}
