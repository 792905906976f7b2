// A plain page that counts what its readers come to, and starts the questionnaire again with a button of its own.
// Its script tag is the one in README.md. The comment below is all that an editor needs to know the element.

/// <reference path="../../dist/embed/it-band-check.d.ts" />

/** @type {Map<string, number>} */
const outcomes = new Map();

document.addEventListener("it-band-check:outcome", ({ detail }) => {
  outcomes.set(detail.outcome, (outcomes.get(detail.outcome) ?? 0) + 1);
  document.body.classList.toggle("calm", detail.level === "self-care");
});

const check = document.querySelector("it-band-check");
check?.addEventListener("it-band-check:error", ({ detail: { code } }) => {
  check.hidden = code === "unsupported";
});
check?.setAttribute("theme", "dark");
document.querySelector("#again")?.addEventListener("click", () => check?.restart());

customElements.whenDefined("it-band-check").then(async () => {
  await check?.ready;
  document.body.dataset.check = check?.state;
});
check?.setAttribute("base", "/assets/check/");

const version = customElements.get("it-band-check")?.version;
console.assert(version?.startsWith("0."), version);
