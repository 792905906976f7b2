// Runs before anything else in a page and keeps what the page tells only once.
(() => {
  const record = { problems: [], violations: [], events: [] };
  Object.defineProperty(window, "__record", { value: record });

  for (const level of ["error", "warn"]) {
    const write = console[level];
    console[level] = (...words) => {
      record.problems.push(`console.${level}: ${words.join(" ")}`);
      write.apply(console, words);
    };
  }
  addEventListener(
    "error",
    ({ message, target }) =>
      record.problems.push(message ? `error: ${message}` : `not loaded: ${target.src ?? target.href}`),
    true,
  );
  addEventListener("unhandledrejection", ({ reason }) => record.problems.push(`unhandled rejection: ${reason}`));
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
    // Some browsers look for an icon that nobody speaks of.
    if (!blockedURI.endsWith("/favicon.ico")) record.violations.push(`${effectiveDirective} ${blockedURI}`);
  });

  for (const name of ["ready", "question", "outcome", "error"]) {
    addEventListener(`it-band-check:${name}`, ({ detail, target, bubbles, composed }) => {
      const element = [...document.querySelectorAll("it-band-check")].indexOf(target);
      record.events.push({ name, detail, element, bubbles, composed });
    });
  }
  record.globals = Object.getOwnPropertyNames(window);
})();
