/** Copying, and what happens where the browser does not allow it. */

import { say } from "./status.js";

/** The button that confirmed the last copy, and its usual words. @type {{ button: HTMLButtonElement; words: string } | undefined} */
let told;

/**
 * Copies a text and says so on the button. Where the clipboard is refused, the text is selected, to be copied by hand.
 * @param {HTMLButtonElement} button
 * @param {string} what - What it is, for a screen reader.
 * @param {string} text
 * @param {Element} [shown] - Where the text stands.
 */
export async function copy(button, what, text, shown) {
  if (told) told.button.textContent = told.words;
  told = undefined;
  const words = button.textContent ?? "";
  const isCopied = await written(text);
  told = { button, words };
  button.textContent = isCopied ? "Copied" : shown ? "Selected: press Ctrl+C or ⌘C" : "Not copied";
  if (isCopied) return say(`Copied: ${what}.`);
  if (!shown) return say("Your browser did not let this page copy. The link is the address of this page.");
  getSelection()?.selectAllChildren(shown);
  say("Your browser did not let this page copy. The lines are selected: press Control and C, or Command and C.");
}

/** @param {string} text */
async function written(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
