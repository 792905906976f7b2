import { make } from "./make.js";

/** How long the region is empty before the same words are set again, in milliseconds. */
const EMPTY = 30;

/**
 * The one live region of an element. It is there from the start and stays: screen readers miss a region that is new with
 * its text.
 *
 * The same words are to be heard again. Most screen readers need to see the region empty in between. Orca passes over a text
 * that is the one it said last, whatever came in between: a space that nobody sees or hears makes it another one.
 */
export class Announcer {
  element = make("div", { class: "hidden", role: "status" });

  #last = "";

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #next;

  /** @param {string} words */
  announce(words) {
    clearTimeout(this.#next);
    const isShown = words && this.element.textContent?.trim() === words;
    const text = words && words === this.#last ? `${words}\u00a0` : words;
    this.#last = text || this.#last;
    this.element.textContent = isShown ? "" : text;
    if (isShown) this.#next = setTimeout(() => this.element.replaceChildren(text), EMPTY);
  }
}
