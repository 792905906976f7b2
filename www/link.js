/** The plan that the page's address may hold, behind its `#`. */

import { NAME } from "./name.js";

/** The page's address without its fragment. */
export const address = () => location.href.split("#")[0];

/**
 * Whether the address holds a plan for this element: the first one on the page takes it.
 * @param {Element} element
 */
export function hasLink(element) {
  return location.hash.startsWith(`#${NAME}=`) && (document.querySelector(NAME) ?? element) === element;
}

/**
 * Takes the plan out of the address. Back still leads where it led before.
 * @param {Element} element
 */
export function takeLink(element) {
  const { hash } = location;
  if (!hasLink(element)) return undefined;
  history.replaceState(history.state, "", address());
  return hash;
}
