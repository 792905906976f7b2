/**
 * The element around another one, also where that is at the top of a shadow root.
 * @param {Element} element
 * @returns {Element | undefined} Nothing around the page itself, or around what is off the page.
 */
export const around = (element) => element.parentElement ?? /** @type {ShadowRoot} */ (element.getRootNode()).host;
