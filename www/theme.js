/** Whether an element is light or dark: as its author says, or as the page around it is. */

import { around } from "./around.js";

/** A colour is light from here on, between black at 0 and white at 1. */
const LIGHT = 0.55;

/**
 * How light a colour is, about as the eye sees it.
 * @param {string} colour - As a browser computes it: `rgb(…)`, `color(…)`, or one of the `lab` and `lch` kinds.
 */
function lightness(colour) {
  const [first = 0, second = 0, third = 0] = (colour.match(/(?<=[(, ])[\d.]+/g) ?? []).map(Number);
  if (/^o?k?l/.test(colour)) return first > 1 ? first / 100 : first;
  const luma = 0.2126 * first + 0.7152 * second + 0.0722 * third;
  return colour.startsWith("rgb") ? luma / 255 : luma;
}

/**
 * Makes a frame dark where its element asks for that, or stands on a dark page: there the text that it inherits is light.
 * Neither the reader's own setting nor `color-scheme` says what a page looks like.
 * @param {Element} host
 * @param {Element} frame
 */
function setTheme(host, frame) {
  const theme = host.getAttribute("theme");
  const isDark = theme === "light" ? false : theme === "dark" || lightness(getComputedStyle(host).color) > LIGHT;
  frame.classList.toggle("dark", isDark);
}

/**
 * Sets the theme of a frame, and again whenever the colours of the page may have changed: an attribute of what the element
 * stands in, a transition, a style sheet that comes late, the reader's own setting. Returns what has to be called when the
 * element stands elsewhere.
 * @param {Element} host
 * @param {Element} frame
 * @param {AbortSignal} signal - Ends it.
 */
export function followTheme(host, frame, signal) {
  const observer = new MutationObserver(read);
  /** @param {unknown} [change] - What has changed; nothing where the element stands elsewhere. */
  function read(change) {
    /** @type {Element | undefined} */
    let at = host;
    for (; at && !change; at = around(at)) observer.observe(at, { attributes: true });
    setTheme(host, frame);
  }
  read();
  signal.addEventListener("abort", () => observer.disconnect());
  for (const name of ["transitionend", "load"]) document.addEventListener(name, read, { capture: true, signal });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", read, { signal });
  return read;
}
