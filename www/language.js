/** Which language an element speaks. */

/**
 * Languages whose readers get the words of another, the nearest.
 * @type {Record<string, string>}
 */
const NEAREST = { no: "nb", nn: "nb" };

/**
 * The language of an element's words: the one it asks for, then that of its page, then English.
 * @param {HTMLElement} element
 */
export function languageOf(element) {
  /** @type {HTMLElement | null} */
  const near = element.closest("[lang]");
  const known = [element.lang, near?.lang ?? "", document.documentElement.lang]
    .map((tag) => tag.toLowerCase().split("-")[0])
    .map((tag) => NEAREST[tag] ?? tag)
    .find((tag) => Object.hasOwn(LANGUAGES, tag));
  return known ?? "en";
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
