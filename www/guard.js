/** Keeps what the reader does from being done twice, and from the page: its shortcuts are not for what is in an element. */

import { movedAt } from "./focus.js";

/** Within how many milliseconds a second press belongs to the first. */
const DOUBLE = 450;

/** Within how many pixels, too. */
const NEAR = 40;

/**
 * Whether an event comes from a frame, and not from what the page puts into it by a slot.
 * @param {Element} frame
 * @param {Event} event
 */
const isIn = (frame, event) => frame.contains(/** @type {Node} */ (event.composedPath()[0]));

/**
 * Drops the second click of a double click and the second tap of a double tap: it would land on what the first one brought
 * up, or on a link of the page where the element has become shorter. So is a tap dropped on what has only just come up. A click without a pointer, by a key or a script, has the detail 0 and is never dropped.
 * @param {Element} frame
 * @param {AbortSignal} signal - Ends it.
 */
export function guardPresses(frame, signal) {
  let last = { x: 0, y: 0, pageY: 0, time: -Infinity, isOwn: false };
  let isSecond = false;
  let isDoubleTap = false;
  addEventListener(
    "pointerdown",
    (event) => {
      const { clientX: x, clientY: y, pageY, timeStamp: time } = event;
      const isOwn = isIn(frame, event);
      // Where nothing but the reader has scrolled, the press is on something else.
      isSecond =
        (isOwn || last.isOwn) &&
        Math.hypot(x - last.x, y - last.y) < NEAR &&
        (last.time < movedAt || Math.abs(pageY - last.pageY) < NEAR);
      const before = Math.max(isSecond ? last.time : -Infinity, isOwn ? movedAt : -Infinity);
      isDoubleTap = event.pointerType !== "mouse" && time - before < DOUBLE;
      last = { x, y, pageY, time, isOwn };
    },
    { capture: true, signal },
  );
  addEventListener(
    "click",
    (event) => {
      if (!(isSecond && event.detail > 1) && !(isDoubleTap && event.detail)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true, signal },
  );
}

/**
 * Keeps keys from the page, but for Escape, Tab and keys with a modifier. A button that is held down with Enter is pressed
 * once.
 * @param {HTMLElement} frame
 */
export function guardKeys(frame) {
  frame.addEventListener("keydown", (event) => event.repeat && event.key === "Enter" && event.preventDefault(), true);
  for (const name of /** @type {const} */ (["keydown", "keypress", "keyup"])) {
    frame.addEventListener(name, (event) => {
      const isPages = event.altKey || event.ctrlKey || event.metaKey || /^(Escape|Tab)$/.test(event.key);
      if (isIn(frame, event) && !isPages) event.stopPropagation();
    });
  }
}
