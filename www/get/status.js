/** What a screen reader says without a move of the focus. */

const status = /** @type {HTMLElement} */ (document.getElementById("status"));

/**
 * Says a sentence, also if it is the one before.
 * @param {string} sentence
 */
export function say(sentence) {
  status.replaceChildren(sentence);
}
