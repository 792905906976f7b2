/**
 * The first question, as the build rendered it: the reader can answer it while the app is on its way. The app then takes
 * over what is ticked, where the focus is, and a Continue that was pressed.
 */

import { setLangAndDir } from "./language.js";
import { make } from "./make.js";

/** How long after a finger left the screen its click may come, in milliseconds. */
const CLICK = 400;

/** Builds an element from what the build rendered: `[tag, attributes, ...children]`, or a text. */
function createFromTree(node, prefix, level) {
  if (typeof node === "string") return node;
  const [tag, attributes, ...children] = node;
  const filled = Object.entries(attributes).map(([name, value]) => [name, value.replace("~", prefix)]);
  return make(
    tag === "h2" ? `h${level}` : tag,
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
  #announce;

  /** Settles when the reader has finished what they are doing with a finger, the mouse or a key. */
  #gesture = Promise.resolve();

  constructor(announce, onContinue) {
    this.#announce = announce;
    this.element.addEventListener("change", (event) => this.#untick(event.target));
    const proceed = (event) => {
      event.preventDefault();
      this.pending = true;
      onContinue();
    };
    this.element.addEventListener("submit", proceed);
    // A sandboxed frame may forbid forms, and then no form fires `submit`.
    this.element.addEventListener("click", (event) => event.target.closest("[type=submit]") && proceed(event));
    this.element.addEventListener("pointerdown", () => this.#follow(["pointerup", "pointercancel"], "click"));
    this.element.addEventListener(
      "keydown",
      ({ key }) => [" ", "Enter"].includes(key) && this.#follow(["keyup"], "keyup"),
    );
  }

  /** Draws it in a language, with what is ticked in it. */
  draw({ screen, unticked }, language, prefix, level) {
    const { ticked } = this;
    const focused = this.#focused();
    this.#unticked = unticked;
    this.element.replaceChildren(...screen.map((node) => createFromTree(node, prefix, level)));
    setLangAndDir(this.element, language);
    this.ticked = ticked;
    if (focused) this.#focus(this.element, focused);
  }

  /** Values of the options that are ticked. */
  get ticked() {
    return [...this.element.querySelectorAll(":checked")].map(({ value }) => value);
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
    while (gesture !== this.#gesture) await (gesture = this.#gesture);
  }

  /** Hands over to the same question in the app, and goes. */
  handOver(app) {
    const { ticked } = this;
    const focused = this.#focused();
    for (const input of app.querySelectorAll("input")) {
      if (!ticked.includes(input.value)) continue;
      input.checked = true;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }
    if (focused) this.#focus(app, focused);
    if (this.pending) app.querySelector("form").dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
    this.pending = false;
    this.element.remove();
    this.element.replaceChildren();
  }

  /** A gesture is under way until one of its ends has come, and the event that the browser makes of it. */
  #follow(ends, last) {
    const over = new AbortController();
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
    const focused = this.element.getRootNode().activeElement;
    return this.element.contains(focused) ? (focused.id ? `[id="${focused.id}"]` : focused.localName) : undefined;
  }

  #focus(place, selector) {
    place.querySelector(selector)?.focus({ preventScroll: true });
  }

  /** "None of these" and the others untick each other. */
  #untick(input) {
    const none = this.element.querySelector(".or + .option input");
    const others = input === none ? this.element.querySelectorAll(":checked") : none?.checked ? [none] : [];
    const unticked = [...others].filter((other) => input.checked && input.type === "checkbox" && other !== input);
    for (const other of unticked) other.checked = false;
    this.#announce(unticked.length ? this.#unticked : "");
  }
}
