/** The style sheets that all elements of the page share. */

import first from "./styles/first.css";
import modes from "./styles/modes.css";

/**
 * What is seen first, what comes later, what wins over both, and what wins on paper. The second and the last are empty
 * until the app is fetched. There are none in a browser too old to make them.
 */
const SHEETS = [first, "", modes, ""].map(construct);

/** Whether the browser has what no questionnaire can do without. */
export const supported = typeof WebAssembly === "object" && "adoptedStyleSheets" in document && !SHEETS.includes(undefined);

/** The same as one text, for a page of its own. */
export let css;

/** Fills in what was fetched with the app. */
export function complete([plan, print]) {
  css = first + plan + modes + print;
  SHEETS[1].replaceSync(plan);
  SHEETS[3].replaceSync(`@media print{${print}}`);
}

/** Gives a shadow root its style sheets. It loses them when it moves through another document: a template's, or a frame's. */
export function dress(root) {
  if (supported && root.ownerDocument === document) root.adoptedStyleSheets = SHEETS;
}

function construct(text) {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  } catch {
    // Older browsers have style sheets, but none that a script can make.
  }
}
