/** What differs between the languages of the check. */

/** @typedef {{ title: string; fallback: string; advice: string }} Language */

const ENGLISH = {
  title: "Does your IT band hurt?",
  fallback: "Read the questions and the advice as one page",
  advice: "advice.html",
};

/** @type {Record<string, Language>} */
const LANGUAGES = {
  en: ENGLISH,
  nb: {
    title: "Har du vondt i IT-båndet?",
    fallback: "Les spørsmålene og rådene på én side",
    advice: "advice.nb.html",
  },
};

/**
 * The language of the words outside the element. Where the element follows the page, nobody knows it here.
 * @param {import("./options.js").Options} options
 */
export function languageOf({ lang = "en" }) {
  return LANGUAGES[lang] ?? ENGLISH;
}
