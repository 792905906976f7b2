import { make } from "./make.js";

/** How long the region is empty before the same words are set again, in milliseconds. Orca with Firefox misses 30. */
const EMPTY = 300;

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
    // In an element of its own: Orca drops a text that is the same as the one before.
    const say = () => this.element.replaceChildren(...(words ? [make("p", {}, words)] : []));
    if (!words || this.element.textContent !== words) return say();
    // The browser and the screen reader have to see the region empty in between.
    this.element.textContent = "";
    this.#next = setTimeout(say, EMPTY);
  }
}
