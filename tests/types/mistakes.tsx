// Each line below a comment is a mistake: the compiler has to say so, or it says that it found none.

import "./post.js";

const check = document.createElement("it-band-check");

// @ts-expect-error There is no such method.
check.start();

// @ts-expect-error It takes nothing.
check.restart("site");

// @ts-expect-error Only the element itself says how it is.
check.state = "ready";

check.addEventListener("it-band-check:outcome", ({ detail }) => {
  // @ts-expect-error There is no such level.
  return detail.level === "severe";
});

addEventListener("it-band-check:question", ({ detail }) => {
  // @ts-expect-error Events hold no answers.
  return detail.answers;
});

document.addEventListener("it-band-check:error", ({ detail }) => {
  // @ts-expect-error There is no such code.
  return detail.code === "timeout";
});

// @ts-expect-error There is no such theme.
export const pink = <it-band-check theme="pink" />;

// @ts-expect-error No question is an h1.
export const first = <it-band-check heading-level={1} />;

// @ts-expect-error There is no such attribute.
export const fast = <it-band-check speed="fast" />;
