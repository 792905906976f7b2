import { make } from "./make.js";

/** How long a page stays when it is printed, in milliseconds: some browsers say so before they have begun. */
const LINGER = 5000;

/**
 * Prints a part of a shadow root alone: a copy of it, in an empty page of its own. Rejects where the browser cannot.
 *
 * The host page and its styles stay as they are. The empty page has no address, so no policy asks for one, and it
 * goes when printing is over; where a browser does not tell, when the reader goes on.
 * @param {HTMLElement} part
 * @param {string} css
 * @param {string} title
 */
export async function printAlone(part, css, title) {
  const page = make("iframe", { class: "hidden", "aria-hidden": "true", tabindex: "-1" });
  const over = new AbortController();
  const remove = () => {
    over.abort();
    page.remove();
  };
  const leave = () => setTimeout(remove, LINGER);
  // An empty page is there at once in some browsers and a moment later in others; none prints before it has loaded.
  const loaded = new Promise((resolve) => page.addEventListener("load", () => setTimeout(resolve), { once: true }));
  part.parentNode?.append(page);
  await loaded;
  try {
    const view = /** @type {Window & typeof globalThis} */ (page.contentWindow);
    fill(view, part, css, title);
    view.addEventListener("afterprint", leave);
    for (const sign of ["pointerdown", "keydown"]) {
      document.addEventListener(sign, leave, { capture: true, signal: over.signal });
    }
    view.print();
  } catch (error) {
    remove();
    throw error;
  }
}

/**
 * Fills an empty page with a copy of a part.
 * @param {Window & typeof globalThis} view
 * @param {HTMLElement} part
 * @param {string} css
 * @param {string} title
 */
function fill(view, part, css, title) {
  const paper = view.document;
  const { host } = /** @type {ShadowRoot} */ (part.getRootNode());
  const { fontFamily } = getComputedStyle(host);
  paper.title = title;
  paper.documentElement.lang = part.lang;
  paper.documentElement.dir = part.dir;

  // Rules for the element's own states do not parse for a page, so they drop out.
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css.replace(/:host/g, ":root"));
  // A page that says nothing of what it is gives its tables a type of their own.
  for (const rule of [`body { font-family: ${fontFamily} }`, "table { font: inherit }"]) {
    sheet.insertRule(rule, sheet.cssRules.length);
  }
  paper.adoptedStyleSheets = [sheet];

  const copy = paper.importNode(part, true);
  copy.className = "frame";
  for (const control of copy.querySelectorAll("button, input, select")) control.remove();
  for (const folded of copy.querySelectorAll("details")) folded.open = true;
  paper.body.append(copy);
}
