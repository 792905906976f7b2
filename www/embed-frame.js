/**
 * What the page in a frame does, `embed.html`: it gives its check the attributes that its own address asks for, and tells the
 * page around the frame how high the check is and where the focus went. It tells nothing of what a reader answers.
 *
 * It runs before the page is parsed, so that the colours are right from the first paint.
 */
(() => {
  /**
   * What an address may ask for, and what can be meant by it. An address with a password in it is no page to lead others to.
   * @type {Record<string, RegExp>}
   */
  const ATTRIBUTES = {
    lang: /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i,
    theme: /^(auto|light|dark)$/,
    "heading-level": /^[2-6]$/,
    remember: /^(none|session|device)$/,
    "emergency-tel": /^\+?[\d ().-]{2,20}$/,
    page: /^https?:\/\/[^\s/?#@\\]+([/?#]\S*)?$/,
  };

  const asked = [...new URLSearchParams(location.search)];
  const isKnown = ([name, value] = ["", ""]) => Object.hasOwn(ATTRIBUTES, name) && ATTRIBUTES[name].test(value);
  const attributes = asked.filter(isKnown);
  const ignored = asked.filter((one) => !isKnown(one)).map(([name, value]) => `${name}=${value}`);
  if (ignored.length) console.warn(`embed.html does not understand ${ignored.join(", ")} in its address.`);

  const { theme, lang = "en" } = Object.fromEntries(attributes);
  if (theme && theme !== "auto") document.documentElement.dataset.theme = theme;
  document.documentElement.lang = lang;

  /** @param {{ type: string; height?: number; top?: number }} message - Nothing that only one page may know. */
  const tell = (message) => parent !== window && parent.postMessage(message, "*");

  function tellHeight() {
    const { height } = document.documentElement.getBoundingClientRect();
    // A frame that is not shown has no height.
    if (height) tell({ type: "it-band-check:height", height: Math.ceil(height) });
  }

  /**
   * A script moves the focus to headings, to the sum of what is wrong and to folded parts. What a reader ticks is not told.
   * @param {Event} event
   */
  function tellFocus({ target }) {
    const focused = /** @type {Element} */ (target);
    if (!focused.matches("[tabindex='-1'], summary")) return;
    tellHeight();
    tell({ type: "it-band-check:focus", top: Math.floor(focused.getBoundingClientRect().top + scrollY) });
  }

  // Before `DOMContentLoaded` the script of the check has run.
  document.addEventListener(
    "readystatechange",
    async () => {
      const check = /** @type {Element} */ (document.querySelector("it-band-check"));
      for (const [name, value] of attributes) check.setAttribute(name, value);
      new ResizeObserver(tellHeight).observe(document.documentElement);
      // An observer waits while the frame is out of view, and the page around may wait for the frame.
      tellHeight();
      // Its script may also come after the frame.
      addEventListener("message", ({ data, source }) => {
        if (source === parent && data?.type === "it-band-check:host") tellHeight();
      });
      await customElements.whenDefined(check.localName);
      check.shadowRoot?.addEventListener("focusin", tellFocus);
    },
    { once: true },
  );
})();
