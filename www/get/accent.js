/** What the page says about the contrast of an accent, and the samples beside it. */

import { contrast, SURFACES, shade, wordsOn } from "./colour.js";

/** What WCAG wants of words, and of lines and other marks. */
const WORDS = 4.5;
const LINES = 3;

const GROUNDS = { light: "white", dark: "the dark background" };

/** @typedef {keyof typeof SURFACES} Theme */

/** The colours of the samples. */
const samples = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, samples];

/**
 * Says how well an accent can be read in both themes.
 * @param {string | undefined} accent
 */
export function showContrast(accent) {
  /** @type {HTMLElement} */ (document.getElementById("contrast")).hidden = !accent;
  if (!accent) return;
  for (const theme of /** @type {Theme[]} */ (["light", "dark"])) {
    /** @type {HTMLElement} */ (document.getElementById(`contrast-${theme}`)).textContent = verdict(accent, theme);
  }
  const rule = (/** @type {Theme} */ theme) => `--sample-${theme}: ${shade(accent, theme)}`;
  samples.replaceSync(`:root { ${rule("light")}; ${rule("dark")} }`);
}

/**
 * What is to be said of an accent in a theme.
 * @param {string} accent
 * @param {Theme} theme
 */
export function verdict(accent, theme) {
  const ratio = contrast(accent, SURFACES[theme]);
  const judged =
    ratio >= WORDS
      ? "enough for words (4.5) and lines (3)"
      : ratio >= LINES
        ? "enough for lines (3), too little for words (4.5)"
        : "too little for words (4.5) and for lines (3)";
  const shown = shade(accent, theme);
  const change =
    shown === accent
      ? ""
      : ` Words and lines there are shown in ${shown}, with ${toOne(contrast(shown, SURFACES[theme]))}.`;
  const button = ` A button filled with it has ${wordsOn(accent) === "#ffffff" ? "white" : "black"} words.`;
  return `On ${GROUNDS[theme]} it has ${toOne(ratio)}: ${judged}.${change}${theme === "dark" ? button : ""}`;
}

/** @param {number} ratio - Rounded down, so that no number promises more than there is. */
function toOne(ratio) {
  return `${(Math.floor(ratio * 100) / 100).toFixed(2)} to 1`;
}
