import { NAME } from "./name.js";

/**
 * The browser's own class of events. A page may have put one in its place that nothing can be dispatched with.
 * @type {typeof CustomEvent}
 */
export const OwnEvent = Object(document.createEvent("CustomEvent")).constructor;

/** The events by which an element tells the page what it shows. */
export class Events {
  #element;

  /** The event of the screen that an app showed last. @type {[name: string, detail: object] | undefined} */
  screen;

  #isRepeating = false;

  /** @param {Element} element */
  constructor(element) {
    this.#element = element;
  }

  /**
   * @param {string} name - What the contract calls it, without the element's name.
   * @param {object} detail
   */
  dispatch(name, detail = {}) {
    this.#element.dispatchEvent(new OwnEvent(`${NAME}:${name}`, { bubbles: true, composed: true, detail }));
  }

  /**
   * Tells which screen the app shows.
   * @param {string} name
   * @param {object} detail
   */
  show(name, detail) {
    this.screen = [name, detail];
    this.dispatch(name, detail);
  }

  /**
   * Tells again what is shown, once when the task is over, if the app is still up by then.
   * @param {() => boolean} isReady
   */
  repeat(isReady) {
    if (this.#isRepeating || !isReady()) return;
    this.#isRepeating = true;
    queueMicrotask(() => {
      this.#isRepeating = false;
      if (!isReady()) return;
      this.dispatch("ready");
      if (this.screen) this.dispatch(...this.screen);
    });
  }
}
