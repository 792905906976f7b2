// Tells what `look` finds as soon as it finds something; looks once a frame.
// biome-ignore lint/complexity/noArguments: WebDriver runs this in a function whose parameters have no names.
const [nth, args, patience, done] = arguments;
const end = performance.now() + patience;
const step = () => {
  const host = document.querySelectorAll("it-band-check")[nth];
  const root = host?.shadowRoot ?? window.__roots?.get(host);
  let found;
  try {
    found = look(host, root, args);
  } catch (error) {
    return done({ failed: `looking for it failed: ${error}` });
  }
  if (found) return done({ found });
  if (performance.now() < end) return requestAnimationFrame(step);
  // biome-ignore lint/performance/useDomNodeTextContent: only what is rendered is shown to a reader.
  const shown = [...(root?.children ?? [])].map((child) => child.innerText).join("\n");
  const { problems, violations } = window.__record ?? {};
  return done({ failed: `the page shows:\n${shown || "nothing"}\n${JSON.stringify({ problems, violations })}` });
};
step();
