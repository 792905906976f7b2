"use client";

import "it-band-check";

export function ItBandCheck() {
  return (
    <it-band-check>
      <a href="/blog/advice.html">Read the questions and the advice as one page</a>
    </it-band-check>
  );
}
