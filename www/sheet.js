/** The style sheets that all elements of the page share. */

import first from "./styles/first.css";
import modes from "./styles/modes.css";

/**
 * What the first question needs, what the app needs besides, what wins over both, what wins on paper, and the margins for
 * scrolling. The second and the fourth are empty until they are fetched with the app. A browser too old to construct style
 * sheets has none.
 */
const SHEETS = [first, "", modes, "", ""].map(construct);

/** Whether the browser has what no questionnaire can do without. */
export const supported =
  typeof WebAssembly === "object" && "adoptedStyleSheets" in document && !SHEETS.includes(undefined);

/** All of them as one text, for a page of its own. */
export let css = "";

/**
 * Fills in what was fetched with the app.
 * @param {[app: string, print: string]} texts
 */
export function setDeferredStyles([app, print]) {
  css = first + app + modes + print;
  SHEETS[1]?.replaceSync(app);
  SHEETS[3]?.replaceSync(`@media print{${print}}`);
}

let margins = "";

/**
 * Sets how much room is left above and below what is scrolled into view, in pixels.
 * @param {number} top
 * @param {number} bottom
 */
export function setScrollMargins(top, bottom) {
  const rule = `*{scroll-margin-block:${top}px ${bottom}px}`;
  // A style sheet that changes costs the style of every element.
  if (margins !== rule) SHEETS[4]?.replaceSync(rule);
  margins = rule;
}

/**
 * Gives a shadow root its style sheets. It loses them on its way through another document: a template's, or a frame's.
 * @param {ShadowRoot} root
 */
export function adoptStyles(root) {
  if (supported && root.ownerDocument === document) root.adoptedStyleSheets = /** @type {CSSStyleSheet[]} */ (SHEETS);
}

/**
 * A style sheet of a script's own. Older browsers have style sheets, but none that a script can make.
 * @param {string} text
 */
function construct(text) {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  } catch {
    return undefined;
  }
}
