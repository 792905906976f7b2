/** For a page with the check in a frame: makes the frame as high as the check, and opens a link to a plan in it. */
(() => {
  const frames = () => [...document.querySelectorAll("iframe")].filter(({ src }) => src.includes("/embed.html"));

  /** @param {HTMLIFrameElement} frame */
  const page = ({ src }) => src.split(/[?#]/)[0];

  /** The page beside this script. Another widget in a frame may be called the same. */
  const own = new URL(
    "embed.html",
    /** @type {HTMLScriptElement | null} */ (document.currentScript)?.src ?? document.URL,
  ).href;

  /** A plan from the address of the page, until the frame is there to open it. */
  let plan = "";

  addEventListener("message", ({ data, origin, source }) => {
    const frame = frames().find((one) => one.contentWindow === source && new URL(one.src).origin === origin);
    if (!frame || !/^it-band-check:/.test(data?.type)) return;
    const { left, top, width } = frame.getBoundingClientRect();
    const borders = frame.offsetHeight - frame.clientHeight;
    if (data.type === "it-band-check:height") frame.style.height = `${data.height + borders}px`;
    // Out of view, or under a bar of the page, the browser does not find the frame at these two heights.
    const isSeen = () =>
      [0, 64].every((y) => document.elementFromPoint(left + width / 2, top + data.top + y) === frame);
    // Not every browser scrolls the page around a frame.
    if (data.type === "it-band-check:focus" && !isSeen()) {
      frame.style.scrollMarginTop = `${16 - data.top}px`;
      frame.scrollIntoView({ behavior: "instant" });
    }
    if (plan && frame === frames().find((one) => page(one) === page(frame))) {
      frame.contentWindow?.location.replace(frame.src.split("#")[0] + plan);
      plan = "";
    }
  });

  /** Takes a plan out of the address of the page, and asks who is there. What the page has an element for is its own. */
  function open() {
    const { hash, href } = location;
    const first = frames().find((one) => page(one) === own) ?? frames()[0];
    if (first && /^#it-band-check[-=%]/i.test(hash) && !document.getElementById(hash.slice(1))) {
      plan = hash;
      history.replaceState(history.state, "", href.split("#")[0]);
      first.scrollIntoView({ behavior: "instant" });
    }
    // A frame that loads is not sent elsewhere: it would end up at either address. It tells its height once it is there.
    for (const { contentWindow } of frames()) contentWindow?.postMessage({ type: "it-band-check:host" }, "*");
  }

  addEventListener("hashchange", open);
  open();
})();
