// A post in React, with the types that the npm package has for it: there, the import is "it-band-check/react".

import { useEffect, useRef, useState } from "react";
import type { ItBandCheck, ItBandCheckEvents } from "../../packages/npm/types/react.js";

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
