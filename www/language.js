/** Which language an element speaks. */

/** Languages whose readers get the words of another, the nearest. */
const NEAREST = { no: "nb", nn: "nb" };

/** The language of an element's words: the one it asks for, then that of its page, then English. */
export function languageOf(element) {
  const wanted = [element.lang, element.closest("[lang]")?.lang, document.documentElement.lang];
  const known = wanted
    .map((tag) => tag?.toLowerCase().split("-")[0])
    .map((tag) => NEAREST[tag] ?? tag)
    .find((tag) => Object.hasOwn(LANGUAGES, tag));
  return known ?? "en";
}

/** Sets which language the words of an element are in, and which way they run. */
export function setLangAndDir(element, language) {
  element.lang = language;
  element.dir = LANGUAGES[language].direction ?? "ltr";
}
