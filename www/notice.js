import { make } from "./make.js";

/** What an element says itself, below the first question and above the fallback: that it loads, or why it cannot. */
export class Notice {
  element = make("div", { class: "notice", part: "notice", tabindex: "-1" });

  #announcer;
  #onRetry;

  /** What it says, as it was before a translator of the page came to it. */
  #sentence = "";

  /**
   * @param {import("./announcer.js").Announcer} announcer
   * @param {() => void} onRetry
   */
  constructor(announcer, onRetry) {
    this.#announcer = announcer;
    this.#onRetry = onRetry;
  }

  /**
   * Shows a sentence and has a screen reader say it. With the words of a Retry button it offers another try.
   * @param {string} sentence
   * @param {string} [retry]
   */
  say(sentence, retry) {
    if (sentence !== this.#sentence) this.#announcer.announce(sentence);
    this.#sentence = sentence;
    this.element.replaceChildren(make("p", {}, sentence));
    if (!retry) return;
    const button = make("button", { type: "button", class: "secondary", part: "retry", "data-action": "retry" }, retry);
    button.addEventListener("click", this.#onRetry);
    this.element.append(button);
  }

  /** Whether the focus is in it. */
  get hasFocus() {
    const { activeElement } = /** @type {ShadowRoot} */ (this.element.getRootNode());
    return this.element.contains(activeElement);
  }
}
