import "it-band-check";
import advice from "it-band-check/embed/advice.html?url";

export function Post() {
  return (
    <article>
      <h1>My knee and I</h1>
      <p>It began on the long downhill.</p>
      <it-band-check>
        <a href={advice}>Read the questions and the advice as one page</a>
      </it-band-check>
      <p>Tell me how yours went.</p>
    </article>
  );
}
