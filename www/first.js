/**
 * The first question, as the build rendered it: the reader can answer it while the app is on its way. The app then takes
 * over what is ticked, where the focus is, and a Continue that was pressed.
 */

import { OwnEvent } from "./events.js";
import { setLangAndDir } from "./language.js";
import { make } from "./make.js";
import { NAME } from "./name.js";

/** How long after a finger left the screen its click may come, in milliseconds. */
const CLICK = 400;

/**
 * Builds an element from what the build rendered.
 * @param {RenderedNode} node
 * @param {string} prefix - What the ids of the element start with.
 * @param {number} level - Level of the heading.
 * @returns {Node | string}
 */
function createFromTree(node, prefix, level) {
  if (typeof node === "string") return node;
  const [tag, attributes, ...children] = node;
  const filled = Object.entries(attributes).map(([name, value]) => [name, value.replace("~", prefix)]);
  return make(
    /** @type {keyof HTMLElementTagNameMap} */ (tag === "h2" ? `h${level}` : tag),
    Object.fromEntries(filled),
    ...children.map((child) => createFromTree(child, prefix, level)),
  );
}

/** The first question of one element. */
export class FirstQuestion {
  element = make("div");

  /** Whether Continue was pressed. */
  pending = false;

  #unticked = "";
  #announcer;
  #proceed;

  /**
   * Settles when the reader has finished what they are doing with a finger, the mouse or a key.
   * @type {Promise<void>}
   */
  #gesture = Promise.resolve();

  /**
   * @param {import("./announcer.js").Announcer} announcer
   * @param {() => void} onContinue
   */
  constructor(announcer, onContinue) {
    this.#announcer = announcer;
    this.element.addEventListener("change", ({ target }) => this.#untick(/** @type {HTMLInputElement} */ (target)));
    this.#proceed = (/** @type {Event} */ event) => {
      event.preventDefault();
      this.pending = true;
      onContinue();
    };
    this.element.addEventListener("submit", this.#proceed);
    this.element.addEventListener("pointerdown", () => this.#follow(["pointerup", "pointercancel"], "click"));
    this.element.addEventListener("keydown", ({ key }) => key === " " && this.#follow(["keyup"], "keyup"));
  }

  /**
   * Draws it in a language, with what is ticked in it.
   * @param {FirstScreen} drawing
   * @param {string} language
   * @param {number} instance - Number of the element, from 1.
   * @param {number} level - Level of the heading.
   */
  draw({ screen, unticked }, language, instance, level) {
    const { ticked } = this;
    const prefix = `${NAME}-${instance}`;
    const focused = this.#focused();
    this.#unticked = unticked;
    this.element.replaceChildren(...screen.map((node) => createFromTree(node, prefix, level)));
    // A sandboxed frame may forbid forms, and then no form fires `submit`. Around the texts, nothing listens to clicks:
    // Firefox would call them clickable.
    this.element.querySelector("[type=submit]")?.addEventListener("click", this.#proceed);
    setLangAndDir(this.element, language);
    this.ticked = ticked;
    if (focused) this.#focus(this.element, focused);
  }

  /** Values of the options that are ticked. */
  get ticked() {
    return this.#checked().map(({ value }) => value);
  }

  set ticked(values) {
    for (const input of this.element.querySelectorAll("input")) input.checked = values.includes(input.value);
  }

  /** Forgets what the reader did. */
  restart() {
    this.ticked = [];
    this.pending = false;
  }

  /** Waits until no gesture is under way: its end would be lost if the app took over in the middle. */
  async untouched() {
    let gesture;
    do {
      gesture = this.#gesture;
      await gesture;
    } while (gesture !== this.#gesture);
  }

  /**
   * Hands over to the same question in the app, and goes. Where the reader has answered it meanwhile, in another tab, the app
   * shows a later one, which is nobody's answer yet.
   * @param {HTMLElement} app
   */
  handOver(app) {
    const { ticked } = this;
    const focused = this.#focused();
    /** @type {HTMLInputElement | null} */
    const same = app.querySelector(`[id="${this.element.querySelector("input")?.id}"]`);
    const form = same?.form;
    for (const input of form?.querySelectorAll("input") ?? []) {
      if (!ticked.includes(input.value)) continue;
      input.checked = true;
      input.dispatchEvent(new OwnEvent("change", { bubbles: true }));
    }
    if (focused) this.#focus(app, focused);
    if (this.pending) form?.dispatchEvent(new OwnEvent("submit", { bubbles: true, cancelable: true }));
    this.pending = false;
    this.element.remove();
    this.element.replaceChildren();
  }

  /**
   * A gesture is under way until one of its ends has come, and the event that the browser makes of it.
   * @param {string[]} ends
   * @param {string} last
   */
  #follow(ends, last) {
    const over = new AbortController();
    /** @type {Promise<void>} */
    const ended = new Promise((resolve) => {
      // What follows from the event is done once its task is over.
      const end = () => setTimeout(resolve);
      addEventListener(last, end, { capture: true, signal: over.signal });
      addEventListener("blur", end, { signal: over.signal });
      for (const name of ends) {
        addEventListener(name, () => setTimeout(end, CLICK), { capture: true, signal: over.signal });
      }
    });
    this.#gesture = ended.then(() => over.abort());
  }

  /** A selector of what has the focus in it. */
  #focused() {
    const { activeElement } = /** @type {ShadowRoot} */ (this.element.getRootNode());
    if (!activeElement || !this.element.contains(activeElement)) return undefined;
    return activeElement.id ? `[id="${activeElement.id}"]` : activeElement.localName;
  }

  /**
   * @param {HTMLElement} place
   * @param {string} selector
   */
  #focus(place, selector) {
    /** @type {HTMLElement | null} */
    const focused = place.querySelector(selector);
    focused?.focus({ preventScroll: true });
  }

  /** @returns {HTMLInputElement[]} */
  #checked() {
    return [...this.element.querySelectorAll("input")].filter(({ checked }) => checked);
  }

  /**
   * "None of these" and the others untick each other.
   * @param {HTMLInputElement} input - What was ticked or unticked.
   */
  #untick(input) {
    /** @type {HTMLInputElement | null} */
    const none = this.element.querySelector(".or + .option input");
    const others = input === none ? this.#checked() : none?.checked ? [none] : [];
    const unticked = others.filter((other) => input.checked && input.type === "checkbox" && other !== input);
    for (const other of unticked) other.checked = false;
    this.#announcer.announce(unticked.length ? this.#unticked : "");
  }
}
