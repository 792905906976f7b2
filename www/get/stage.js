/** The preview: a page of our own in a frame, which shows what this page tells it. */

import { languageOf } from "./languages.js";
import { LOADER } from "./release.js";
import { accentRule, attributesOf } from "./tag.js";

/**
 * What this page tells the framed one.
 * @typedef {object} Shown
 * @property {"it-band-check:preview"} type
 * @property {string} loader - The address of the loader.
 * @property {(readonly [string, string])[]} attributes - Of the element.
 * @property {string} fallback - The words of the link in it.
 * @property {string} advice - The file that the link leads to, beside the loader.
 * @property {string} rule - CSS for the page.
 * @property {string} host - Whether the post is light or dark.
 */

const preview = /** @type {HTMLElement} */ (document.getElementById("preview"));
const stage = /** @type {HTMLElement} */ (document.getElementById("stage"));

/** How many pixels wide the post on a desk is; the style sheet says the same. */
const DESKTOP = 720;

/** @type {Shown | undefined} */
let shown;

const frame = document.createElement("iframe");
frame.title = "Preview of the check in a post";
frame.src = new URL("preview.html", import.meta.url).href;
frame.addEventListener("load", tell);

function tell() {
  if (shown) frame.contentWindow?.postMessage(shown, location.origin);
}

/** @param {string} name */
function chosen(name) {
  return /** @type {HTMLInputElement} */ (preview.querySelector(`[name=${name}]:checked`)).value;
}

/**
 * @param {string} name
 * @param {string} value
 */
function choose(name, value) {
  /** @type {HTMLInputElement} */ (preview.querySelector(`[name=${name}][value=${value}]`)).checked = true;
}

/**
 * Brings the preview up, to begin with as wide as there is room for, and dark where the author's system is.
 * @param {() => void} changed - Called when the author wants to see another post.
 */
export function openStage(changed) {
  preview.addEventListener("change", changed);
  preview.hidden = false;
  choose("width", stage.clientWidth < DESKTOP ? "phone" : "desktop");
  choose("host", matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  stage.append(frame);
}

/**
 * Shows the check with these options.
 * @param {import("./options.js").Options} options
 */
export function showOnStage(options) {
  const { advice, fallback } = languageOf(options);
  stage.className = chosen("width");
  shown = {
    type: "it-band-check:preview",
    loader: LOADER,
    attributes: attributesOf(options),
    fallback: options.fallback ?? fallback,
    advice,
    rule: accentRule(options),
    host: chosen("host"),
  };
  tell();
}
