/** Scrolling to what the reader is to see, also where the page has bars that stay where they are, and cover it. */

import { setScrollMargins } from "./sheet.js";

/** Room for the ring of the focus, in pixels. */
const GAP = 32;

/** In steps of so many pixels a bar is measured. */
const STEP = 8;

/**
 * How far from an edge of the window something of the page covers an element, in pixels. What covers more than half of the
 * window is no bar: scrolling brings nothing out from under it.
 * @param {Element} element
 * @param {boolean} isTop - From the top of the window, or from its bottom.
 */
function covered(element, isTop) {
  // The element may itself be in a shadow root of the page.
  let host = element;
  while (host.getRootNode() !== document) host = /** @type {ShadowRoot} */ (host.getRootNode()).host;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  /** @param {number} depth */
  const isCovered = (depth) =>
    [left + 1, right - 1].some((x) => {
      const over = document.elementFromPoint(x, isTop ? depth : innerHeight - 1 - depth);
      return over && !over.contains(host) && !host.contains(over);
    });
  const edge = Math.max(isTop ? top : innerHeight - bottom, 0);
  let depth = edge;
  while (depth < innerHeight / 2 && isCovered(depth)) depth += STEP;
  return depth > edge && depth < innerHeight / 2 ? depth : 0;
}

/**
 * Scrolls an element of a shadow root into view, to where nothing of the page covers it.
 * @param {Element} element
 * @param {"nearest" | "start"} block
 */
export function scrollTo(element, block) {
  let top = 0;
  let bottom = 0;
  // A bar may show itself, or become lower, when the page is scrolled.
  for (let turn = 0; turn < 3; turn += 1) {
    setScrollMargins(top + GAP, bottom + GAP);
    element.scrollIntoView({ block, behavior: "instant" });
    const before = top + bottom;
    top = Math.max(top, covered(element, true));
    bottom = Math.max(bottom, covered(element, false));
    if (top + bottom === before) return;
  }
}
