/** The tag, as each kind of file wants it. */

import { languageOf } from "./languages.js";
import { FOLDER } from "./options.js";
import { INTEGRITY, NAME } from "./release.js";

/** @typedef {import("./options.js").Options} Options */

/** How an address of a file is written behind `src=` or `href=`. @typedef {(file: string) => string} Address */

/** The options that are attributes, in the order in which they are written. @type {(keyof Options)[]} */
const ATTRIBUTES = ["lang", "theme", "heading-level", "remember", "emergency-tel"];

/** @type {Record<string, string>} */
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "{": "&#123;", "}": "&#125;" };

/**
 * A text as HTML and XML write it. Braces mean something to templates.
 * @param {string} text
 */
export function escaped(text) {
  return text.replace(/[&<>"{}]/g, (letter) => ENTITIES[letter]);
}

/**
 * The attributes of the element with their values.
 * @param {Options} options
 */
export function attributesOf(options) {
  return ATTRIBUTES.flatMap((name) => {
    const value = options[name];
    return value ? [/** @type {const} */ ([name, value])] : [];
  });
}

/**
 * The folder of the files, with a slash at its end.
 * @param {Options} options
 */
export function folderOf({ base = FOLDER }) {
  return base;
}

/**
 * Whether the files are on the author's own site.
 * @param {Options} options
 */
export function isOwn(options) {
  return folderOf(options).startsWith("/");
}

/**
 * Addresses as they are, for HTML.
 * @param {Options} options
 * @returns {Address}
 */
export function plain(options) {
  return (file) => `"${escaped(folderOf(options) + file)}"`;
}

/**
 * Addresses that a tool puts its site's own path before; those of another site are as they are.
 * @param {Options} options
 * @param {(path: string) => string} helped - Writes a path on the author's site, which it gets without the first slash.
 * @returns {Address}
 */
export function helpedBy(options, helped) {
  return isOwn(options) ? (file) => helped(escaped(folderOf(options).slice(1) + file)) : plain(options);
}

/**
 * The script tag, valid as HTML and as XML.
 * @param {Address} address
 * @param {string} [marks] - What a tool wants in it besides.
 */
export function scriptTag(address, marks = "") {
  return `<script${marks} type="module" async="" src=${address(NAME)} integrity="${INTEGRITY}"></script>`;
}

/**
 * The element with its fallback.
 * @param {Options} options
 * @param {Address} address
 */
export function elementTag(options, address) {
  const attributes = attributesOf(options).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<it-band-check${attributes.join("")}>${fallbackLink(options, address)}</it-band-check>`;
}

/**
 * The link that readers see without the check.
 * @param {Options} options
 * @param {Address} address
 */
export function fallbackLink(options, address) {
  const { advice, fallback } = languageOf(options);
  return `<a href=${address(advice)} target="_self">${escaped(options.fallback ?? fallback)}</a>`;
}

/**
 * Script and element in one line, which blog tools leave alone.
 * @param {Options} options
 * @param {Address} [address]
 * @param {string} [marks]
 */
export function snippet(options, address = plain(options), marks = "") {
  return `<div>${scriptTag(address, marks)}${elementTag(options, address)}</div>`;
}

/**
 * The rule that sets the accent; nothing where there is none.
 * @param {Options} options
 */
export function accentRule({ accent }) {
  return accent ? `it-band-check {\n  --it-band-accent: ${accent};\n}` : "";
}
