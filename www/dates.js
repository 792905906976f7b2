/** Days as a language writes them. */

/**
 * The formats of each language, short and long. A slow phone needs longer to make them than for all else that it does.
 * @type {Record<string, Intl.DateTimeFormat[]>}
 */
const formats = {};

/**
 * Makes the formats of a language before they are needed.
 * @param {string} language
 */
export function prepareDates(language) {
  if (formats[language]) return;
  // The reader's own kind of the language, such as `en-GB` for `en`, where the browser names one.
  const own = navigator.language?.split("-")[0] === language ? navigator.language : language;
  /** @param {Intl.DateTimeFormatOptions} options */
  const format = (options) => {
    /** @param {string} tag */
    const make = (tag) => new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC" });
    try {
      return make(own);
    } catch {
      // Some systems name their language as no page does, such as `en-US@posix`.
      return make(language);
    }
  };
  formats[language] = [format({ weekday: "short", day: "numeric", month: "short" }), format({ dateStyle: "long" })];
}

/**
 * A day, given as YYYY-MM-DD. It is the same day everywhere, so it is read and written in UTC.
 * @param {string} language
 * @param {string} day
 * @param {boolean} isLong
 */
export function formatDate(language, day, isLong) {
  prepareDates(language);
  return formats[language][Number(isLong)].format(new Date(day));
}
