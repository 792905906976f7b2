/** How well colours can be told apart, and what the check makes of an author's accent. */

/** Red, green and blue, from 0 to 1. @typedef {[number, number, number]} Colour */

/** What words and lines stand on, in a light theme and in a dark one. */
export const SURFACES = { light: "#ffffff", dark: "#132028" };

/** The accent that is not darkened any more in a light theme, and not lightened in a dark one, by its luminance. */
const DARK_ENOUGH = 0.14;
const LIGHT_ENOUGH = 0.33;

/** From this luminance on, words on a colour are black. */
const PALE = 0.18;

/**
 * How well one colour stands out from another, from 1 to 21, as WCAG counts.
 * @param {string} one - As `#rrggbb`.
 * @param {string} other
 */
export function contrast(one, other) {
  const [dark, light] = [luminance(linear(one)), luminance(linear(other))].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * The accent as words and lines of a theme have it: mixed with as much black or white as it takes to be read.
 * @param {string} accent
 * @param {keyof typeof SURFACES} theme
 */
export function shade(accent, theme) {
  const colour = linear(accent);
  const y = luminance(colour);
  const [kept, white] = theme === "light" ? [Math.min(1, DARK_ENOUGH / y), 0] : lightened(y);
  return hex(/** @type {Colour} */ (colour.map((part) => part * kept + white)));
}

/**
 * The colour of words on an area filled with the accent.
 * @param {string} accent
 */
export function wordsOn(accent) {
  return luminance(linear(accent)) < PALE ? "#ffffff" : "#000000";
}

/** @param {number} y */
function lightened(y) {
  const kept = Math.min(1, (1 - LIGHT_ENOUGH) / (1 - y));
  return [kept, 1 - kept];
}

/** @param {string} written */
function linear(written) {
  const parts = [1, 3, 5].map((at) => Number.parseInt(written.slice(at, at + 2), 16) / 255);
  return /** @type {Colour} */ (
    parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  );
}

/** @param {Colour} colour */
function luminance([red, green, blue]) {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @param {Colour} colour - Linear. */
function hex(colour) {
  const parts = colour.map((part) => (part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055));
  return `#${parts
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}
