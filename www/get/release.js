/** What the build wrote into the script tag of this page. */

const tag = /** @type {HTMLScriptElement} */ (document.querySelector("script[integrity]"));

/** The address of the loader. */
export const LOADER = tag.src;

/** The name of the loader, which has the version in it. */
export const NAME = new URL(LOADER).pathname.replace(/^.*\//, "");

/** The hash of the loader. */
export const INTEGRITY = tag.integrity;
