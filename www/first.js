/**
 * The first question, as the build rendered it: the reader can answer it while the app is on its way. The app then
 * takes over what is ticked, where the focus is, and a Continue that was pressed.
 */

import { make } from "./make.js";

/** Builds what the build rendered: `[tag, attributes, ...children]`, or a text. */
function grow(node, prefix, level) {
  if (typeof node === "string") return node;
  const [tag, attributes, ...children] = node;
  const filled = Object.entries(attributes).map(([name, value]) => [name, value.replace("~", prefix)]);
  return make(
    tag === "h2" ? `h${level}` : tag,
    Object.fromEntries(filled),
    ...children.map((child) => grow(child, prefix, level)),
  );
}

/** The first question of one element. */
export class FirstQuestion {
  /** Whether Continue was pressed. */
  pending = false;

  constructor({ screen, unticked }, prefix, level, onContinue) {
    this.element = make("div", {}, ...screen.map((node) => grow(node, prefix, level)));
    this.element.addEventListener("change", (event) => this.untick(event.target, unticked));
    const proceed = (event) => {
      event.preventDefault();
      this.pending = true;
      onContinue();
    };
    this.element.addEventListener("submit", proceed);
    // A frame in a sandbox may forbid forms: there, no form tells that it is submitted.
    this.element.addEventListener("click", (event) => event.target.closest("[type=submit]") && proceed(event));
  }

  get ticked() {
    return [...this.element.querySelectorAll(":checked")].map((input) => input.value);
  }

  set ticked(values) {
    for (const input of this.element.querySelectorAll("input")) input.checked = values.includes(input.value);
  }

  /** "None of these" and the others untick each other. */
  untick(input, words) {
    const none = this.element.querySelector(".or + .option input");
    const others = input === none ? this.element.querySelectorAll(":checked") : none?.checked ? [none] : [];
    const unticked = [...others].filter((other) => input.checked && input.type === "checkbox" && other !== input);
    for (const other of unticked) other.checked = false;
    this.element.querySelector("[role=status]").textContent = unticked.length ? words : "";
  }

  /** Goes, and hands on to the same question elsewhere where the focus was and a Continue that was pressed. */
  handOver(place) {
    const focused = this.element.getRootNode().activeElement;
    const had = this.element.contains(focused);
    this.element.remove();
    if (had) place.querySelector(focused.id ? `[id="${focused.id}"]` : focused.localName)?.focus({ preventScroll: true });
    if (this.pending) place.querySelector("[type=submit]")?.click();
  }
}
