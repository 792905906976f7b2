/** @jsxImportSource preact */
// A post in Preact, with the types that the npm package has for it: there, the import is "it-band-check/preact".

import type { ItBandCheck } from "../../packages/npm/types/preact.js";

export const post = (
  <it-band-check theme="dark" heading-level={3} ref={(check: ItBandCheck | null) => check?.restart()}>
    <a href="/advice.html">Read the questions and the advice as one page</a>
  </it-band-check>
);

// @ts-expect-error There is no such theme.
export const pink = <it-band-check theme="pink" />;
