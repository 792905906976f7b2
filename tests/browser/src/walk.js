// Answers one question after the other without a mouse, as soon as each is on the screen, up to the screen `end` or else to
// the outcome. Returns the screen that it came to, or what went wrong.
// biome-ignore lint/complexity/noArguments: WebDriver runs this in a function whose parameters have no names.
const [nth, answers, end, patience, done] = arguments;
const deadline = performance.now() + patience;
let before;
const step = () => {
  const host = document.querySelectorAll("it-band-check")[nth];
  const root = host?.shadowRoot ?? window.__roots?.get(host);
  const screen = root?.querySelector(".app [data-screen]");
  const id = screen?.checkVisibility() && screen.dataset.screen;
  if (!id || id === before) {
    if (performance.now() > deadline) return done({ failed: id ? `${id} stays on the screen` : "there is no screen" });
    return requestAnimationFrame(step);
  }
  const proceed = screen.querySelector("[type=submit]");
  if (id === end || !proceed) return done({ screen: id });
  const chosen = answers.find(([question]) => question === id)?.[1];
  if (!chosen) return done({ failed: `there is no answer for ${id}` });
  for (const input of screen.querySelectorAll("input")) {
    if (chosen.includes(input.value) !== input.checked && (input.type === "checkbox" || !input.checked)) input.click();
  }
  before = id;
  proceed.click();
  requestAnimationFrame(step);
};
step();
