import { scrollTo } from "./scroll.js";

/**
 * Scrolls all of an option into view when a key brings the focus to it. A browser that moves the focus shows the radio or
 * the checkbox, but not the label, which may be many lines high; and Firefox leaves alone whatever is partly in view.
 *
 * @param {KeyboardEvent} event
 */
export function reveal({ key, target }) {
  const { type, labels } = /** @type {HTMLInputElement} */ (target);
  if (key === "Tab" || (type === "radio" && key.startsWith("Arrow"))) {
    const shown = type === "radio" || type === "checkbox" ? labels?.[0] : /** @type {Element} */ (target);
    if (shown) scrollTo(shown, "nearest");
  }
}
