import { make } from "./make.js";

/** How long the region is empty before the same words are set again, in milliseconds. */
const EMPTY = 30;

/**
 * The one live region of an element. It is there from the start and stays: screen readers miss a region that is new with
 * its text. It is cleared before the same words are set, so that they are said again.
 */
export class Announcer {
  element = make("div", { class: "hidden", role: "status" });

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #next;

  /** @param {string} words */
  announce(words) {
    clearTimeout(this.#next);
    const isRepeated = words && this.element.textContent === words;
    this.element.textContent = isRepeated ? "" : words;
    // The browser has to see the region empty in between.
    if (isRepeated) this.#next = setTimeout(() => this.element.replaceChildren(words), EMPTY);
  }
}
