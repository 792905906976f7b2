// Notes in the page what a reader would see of the questionnaire, and when, in milliseconds since the page was asked for.

(() => {
  const long = [];
  const keep = (entries) => long.push(...entries.map(({ startTime, duration }) => [startTime, duration]));
  const observer = new PerformanceObserver((list) => keep(list.getEntries()));
  const probe = {
    first: null,
    ready: null,
    steps: [],
    /** Start and duration of each long task. The browser reports one some time after its end. */
    get long() {
      keep(observer.takeRecords());
      return long;
    },
  };
  window.__probe = probe;

  // Every visit is the first one.
  if (location.protocol === "http:") sessionStorage.clear();

  observer.observe({ type: "longtask", buffered: true });
  document.addEventListener("it-band-check:ready", () => (probe.ready ??= performance.now()));

  /** What is on the screen: an id, or nothing. A question may be there before it has an id. */
  const look = () => {
    const root = document.querySelector("it-band-check")?.shadowRoot;
    const screens = [...(root?.querySelectorAll("[data-screen], fieldset") ?? [])];
    const screen = screens.find((one) => one.checkVisibility());
    return screen && (screen.closest("[data-screen]")?.dataset.screen ?? "a question");
  };

  /** The time once the frame has been painted in whose callback this is called. */
  const painted = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    port2.postMessage(0);
  };

  let shown;
  let pressed;
  const frame = () => {
    const screen = look();
    if (screen && screen !== shown) {
      const from = pressed;
      if (!shown) painted((time) => (probe.first = time));
      else if (from) painted((time) => probe.steps.push({ screen, from, at: time }));
      pressed = undefined;
      shown = screen;
    }
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);

  const onClick = (event) => {
    if (event.isTrusted && event.composedPath()[0]?.closest?.("[type=submit]")) pressed = event.timeStamp;
  };
  addEventListener("click", onClick, true);
})();
