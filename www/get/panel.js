/** A panel: sentences, and lines to copy. */

import { copy } from "./copy.js";

/**
 * A sentence, in which `backticks` are around what is code; or lines to copy, with the place that they are for. Lines of the
 * kind `html` are a whole tag that a page can hold as it is.
 * @typedef {{ say: string } | { where: string; code: string; kind?: "html" }} Part
 */

const template = /** @type {HTMLTemplateElement} */ (document.getElementById("lines"));

/**
 * What each panel holds.
 * @type {WeakMap<HTMLElement, string>}
 */
const filled = new WeakMap();

/**
 * Fills a panel. What it holds already stays as it is: a button in it may be pressed, or a text selected.
 * @param {HTMLElement} panel
 * @param {Part[]} parts
 */
export function fill(panel, parts) {
  const text = JSON.stringify(parts);
  if (filled.get(panel) === text) return;
  filled.set(panel, text);
  const { name = "" } = panel.dataset;
  panel.replaceChildren(
    ...parts.map((part, at) => ("say" in part ? paragraph(part.say) : lines(part, name, `${panel.id}-${at}`))),
  );
}

/** @param {string} sentence */
function paragraph(sentence) {
  const paragraph = document.createElement("p");
  const pieces = sentence.split("`").map((piece, at) => {
    if (at % 2 === 0) return piece;
    const code = document.createElement("code");
    code.textContent = piece;
    return code;
  });
  paragraph.append(...pieces);
  return paragraph;
}

/**
 * @param {{ where: string; code: string; kind?: "html" }} part
 * @param {string} tool
 * @param {string} id - For the caption.
 */
function lines({ where, code, kind }, tool, id) {
  const figure = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
  const [caption, button, shown] = ["figcaption", "button", "code"].map((name) => figure.querySelector(name));
  if (!caption || !(button instanceof HTMLButtonElement) || !shown) throw new Error("The template has other parts.");
  if (kind) figure.dataset.kind = kind;
  caption.id = id;
  caption.textContent = where;
  shown.textContent = code;
  button.setAttribute("aria-describedby", caption.id);
  button.addEventListener("click", () => copy(button, `${where}, for ${tool}`, code, shown));
  return figure;
}
