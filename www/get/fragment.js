/** The part of the address behind the `#`, which holds the options, so that a link leads back to them. */

import { NAMES } from "./options.js";

/** @typedef {import("./options.js").Options} Options */

/**
 * What the address says: texts that nobody has checked, and the tool.
 * @returns {{ texts: Map<import("./options.js").Name, string>; tool: string | null }}
 */
export function readFragment() {
  const given = new URLSearchParams(location.hash.slice(1));
  const texts = NAMES.flatMap((name) => {
    const text = given.get(name);
    return text === null ? [] : [/** @type {const} */ ([name, text])];
  });
  return { texts: new Map(texts), tool: given.get("tool") };
}

/**
 * Writes the options and the tool into the address. It makes no new entry in the history.
 * @param {Options} options
 * @param {string} [tool] - None is the first.
 */
export function writeFragment(options, tool) {
  const given = new URLSearchParams({ ...options, ...(tool && { tool }) });
  const fragment = String(given) && `#${given}`;
  if (fragment !== location.hash) history.replaceState(null, "", location.pathname + location.search + fragment);
}
