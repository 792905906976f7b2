/** The plan that the page's address may hold, behind its `#`. */

import { NAME } from "./name.js";

/** How a fragment begins that holds a plan: before a hyphen, in older links before `=`; either may be escaped. */
const PLAN = RegExp(`^#${NAME}(-|=|%(25)*[23]d)`, "i");

/**
 * Where links to a plan lead: to the page that the author names, else to this one. To nowhere from a page that nobody could
 * open, as that of a frame with `srcdoc`.
 * @param {Element} element
 */
export const address = (element) =>
  [element.getAttribute("page"), location.href].find((url) => url && /^https?:/.test(url))?.split("#")[0];

/**
 * Whether the address holds a plan for this element: the first one on the page takes it. What the page has an element for
 * is the page's own.
 * @param {Element} element
 */
export function hasLink(element) {
  const { hash } = location;
  const isPages = document.getElementById(hash.slice(1));
  return PLAN.test(hash) && !isPages && (document.querySelector(NAME) ?? element) === element;
}

/**
 * Takes the plan out of the address. Back still leads where it led before.
 * @param {Element} element
 */
export function takeLink(element) {
  const { hash } = location;
  if (!hasLink(element)) return undefined;
  try {
    history.replaceState(history.state, "", location.href.split("#")[0]);
  } catch {
    // A browser may refuse it to a frame, or to who does it too often.
  }
  return hash;
}
