/** Which language an element speaks. */

/**
 * Languages whose readers get the words of another, the nearest.
 * @type {Record<string, string>}
 */
const NEAREST = { no: "nb", nn: "nb" };

/**
 * The language of an element's words: the one that it asks for, then that of the nearest part of the page in a language that
 * there are words in, then English.
 * @param {Element} element
 */
export function languageOf(element) {
  /** @type {Element | undefined} */
  let at = element;
  while (at) {
    const tag = at.getAttribute("lang")?.toLowerCase().split("-")[0] ?? "";
    const known = NEAREST[tag] ?? tag;
    if (Object.hasOwn(LANGUAGES, known)) return known;
    at = at.parentElement ?? /** @type {ShadowRoot} */ (at.getRootNode()).host;
  }
  return "en";
}

/**
 * Sets which language the words of an element are in, and which way they run.
 * @param {HTMLElement} element
 * @param {string} language
 */
export function setLangAndDir(element, language) {
  element.lang = language;
  element.dir = LANGUAGES[language].direction ?? "ltr";
}
