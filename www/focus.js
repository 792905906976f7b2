/** Moving the focus inside a shadow root. Nothing of this runs inside a call into Rust: it dispatches events. */

import { scrollTo } from "./scroll.js";

/** When the focus was last moved to another place, and the page scrolled to it, as `performance.now()` tells it. */
export let movedAt = -Infinity;

/**
 * Has nothing selected in a shadow root. In Firefox, a screen reader selects the place that it reads. A selection that stays
 * behind, or that came to stand before the new screen since its own has gone, is where it would go on, and not from what
 * has the focus.
 * @param {Element} inside - An element of the root.
 */
function selectNothing(inside) {
  const selection = getSelection();
  if (inside.getRootNode().contains(selection?.anchorNode ?? null)) selection?.removeAllRanges();
}

/**
 * @param {HTMLElement} element
 * @param {Element} shown
 * @param {"nearest" | "start"} block
 */
function move(element, shown, block) {
  selectNothing(element);
  element.focus({ preventScroll: true });
  scrollTo(shown, block);
  movedAt = performance.now();
}

/**
 * Focuses an element, and scrolls as little as shows it. A field that can only be copied from is selected.
 * @param {(HTMLElement & { readOnly?: boolean; select?: () => void }) | null | undefined} element
 */
export function focusInView(element) {
  if (!element) return;
  move(element, element, "nearest");
  if (element.readOnly) element.select?.();
}

/**
 * @param {HTMLElement} near - Something in the same shadow root.
 * @param {string} [id]
 */
function byId(near, id = "") {
  return /** @type {ShadowRoot} */ (near.getRootNode()).getElementById(id);
}

/**
 * Follows a link to an id in the same shadow root: the browser would look for the id in the page instead, and change the
 * page's address. A link to an option shows the question too.
 * @param {HTMLElement} link
 */
function follow(link) {
  const target = byId(link, link.getAttribute("href")?.slice(1));
  if (!target) return;
  target.closest("details")?.setAttribute("open", "");
  const { form } = /** @type {HTMLInputElement} */ (target);
  move(target, form?.querySelector(".title") ?? target, "start");
}

/**
 * Chooses the option that a region of a picture stands for, as a click on its radio or checkbox does.
 * @param {HTMLElement} region
 */
function choose(region) {
  const input = byId(region, region.dataset.for);
  if (!input) return;
  input.focus({ preventScroll: true });
  input.click();
}

/**
 * Handles a click on what needs only the DOM. A click that opens another tab or window is left to the browser.
 * @param {MouseEvent} event
 */
export function handleClick(event) {
  /** @type {HTMLElement | null | undefined} */
  const control = /** @type {Element} */ (event.target).closest?.("[data-action]");
  if (!control) return;
  selectNothing(control);
  const { action } = control.dataset;
  if (action === "choose") choose(control);
  if (action !== "go" || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  follow(control);
}
