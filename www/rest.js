/** The rest of a post that the browser put into an element, because its end tag is lost or written as in XML. */

import { make } from "./make.js";
import { NAME } from "./name.js";

/** @param {Node | null} node */
const isNewLine = (node) => node?.nodeType === 3 && /^\s*\n\s*$/.test(node.nodeValue ?? "");

/**
 * Finds the rest of the post in an element that the browser parsed. Without an end tag nothing can follow the element, and
 * there is more in it than one other element. What comes first and holds a link is its fallback.
 * @param {Element} host
 */
function findRest({ children, firstChild, lastChild, nextSibling }) {
  const [first, ...others] = children;
  if (nextSibling || (!others.length && !isNewLine(firstChild) && !isNewLine(lastChild))) return [];
  return first?.matches("a, :has(a)") ? others : [...children];
}

/**
 * Shows it below the element, and tells the author.
 * @param {Element} host
 * @param {ShadowRoot} root
 */
function show(host, root) {
  const rest = findRest(host);
  if (!rest.length || !host.isConnected) return;
  console.warn(`<${NAME}> has no end tag.`);
  for (const one of rest) one.slot = "rest";
  root.append(make("slot", { name: "rest" }));
}

/**
 * Shows what the parser will put into an element that it makes while it reads the page: it knows the element by then, and has
 * not come to what is in it.
 * @param {Element} host
 * @param {ShadowRoot} root
 */
export function awaitRest(host, root) {
  if (document.readyState === "loading" && !host.hasChildNodes()) showRest(host, root);
}

/**
 * Shows the rest of the post once the page is parsed.
 * @param {Element} host
 * @param {ShadowRoot} root
 */
export function showRest(host, root) {
  if (document.readyState !== "loading") show(host, root);
  else document.addEventListener("DOMContentLoaded", () => show(host, root));
}
