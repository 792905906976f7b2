/** The options: what each may be, and what is wrong with what an author typed. */

/**
 * The options that are not left at their default, by their names. Each is valid.
 * @typedef {Partial<Record<"base" | "lang" | "theme" | "heading-level" | "remember" | "emergency-tel" | "accent" | "fallback",
 *   string>>} Options
 */

/** @typedef {keyof Options} Name */

/** What came of a text: the option, or what is wrong with it. @typedef {{ value?: string; problem?: string }} Checked */

/**
 * @typedef {object} Option
 * @property {string} label - What the author calls it.
 * @property {string} preset - What it is by default; nothing is written then.
 * @property {(text: string) => Checked} check
 */

/** The numbers that the element makes a link of. */
const TELEPHONE = /^\+?[\d ().-]{2,20}$/;

/** More words than this are no link. */
const WORDS = 200;

/** The folder of the files, unless an author says otherwise. */
export const FOLDER = "/it-band-check/";

/** @type {Record<Name, Option>} */
export const OPTIONS = {
  base: { label: "Folder of the files", preset: FOLDER, check: folder },
  lang: choice("Language", "", "en", "nb"),
  theme: choice("Theme", "auto", "light", "dark"),
  "heading-level": choice("Level of its headings", "2", "3", "4", "5", "6"),
  remember: choice("Keep their answers", "session", "device", "none"),
  "emergency-tel": { label: "Emergency number", preset: "", check: telephone },
  accent: { label: "Accent colour", preset: "", check: colour },
  fallback: { label: "Words of the fallback link", preset: "", check: words },
};

/** The names of all options, in the order of the form's tags. */
export const NAMES = /** @type {Name[]} */ (Object.keys(OPTIONS));

/**
 * The option that a text means, or what is wrong with the text.
 * @param {Name} name
 * @param {string} text
 * @returns {Checked}
 */
export function check(name, text) {
  const { preset, check } = OPTIONS[name];
  if (text.trim() === preset) return {};
  const checked = check(text.trim());
  return checked.value === preset ? {} : checked;
}

/**
 * @param {string} label
 * @param {string} preset
 * @param {...string} others
 * @returns {Option}
 */
function choice(label, preset, ...others) {
  const all = [preset, ...others].filter(Boolean);
  const listed = `${all.slice(0, -1).join(", ")} or ${all.at(-1)}`;
  return {
    label,
    preset,
    check: (text) => (others.includes(text) ? { value: text } : wrong(`It can be ${listed}, but not “${text}”.`)),
  };
}

/**
 * @param {string} problem
 * @returns {Checked}
 */
function wrong(problem) {
  return { problem };
}

/** @param {string} text */
function folder(text) {
  if (!text) return wrong(`Say where the files are, such as ${FOLDER}.`);
  if (/\s/.test(text)) return wrong("It has a space in it. Write a space in an address as %20.");
  if (/[?#]/.test(text)) return wrong("A folder has no ? and no # in it. Take them out, and what follows.");
  if (/^[a-z][a-z\d+.-]*:/i.test(text)) return site(text);
  if (/^\/\//.test(text))
    return wrong("It starts with two slashes. Write one for your own site, or https:// for another.");
  if (!text.startsWith("/"))
    return wrong(`Start with /, as in ${FOLDER}: then every page of your site finds the folder.`);
  const { pathname } = new URL(withSlash(text), "https://example.org");
  if (pathname === "/") return wrong(`Give the files a folder of their own, such as ${FOLDER}.`);
  // Several tools want the path in quotes.
  return { value: pathname.replaceAll("'", "%27") };
}

/** @param {string} text - It starts with a scheme. */
function site(text) {
  if (/^http:/i.test(text))
    return wrong("It starts with http. A page served by https loads nothing by http: use https.");
  if (!/^https:/i.test(text)) return wrong("Start with https:// for another site, or with / for your own.");
  const url = /^https:\/\/[^/]/i.test(text) ? parsed(text) : undefined;
  if (!url) return wrong("This is no address, such as https://cdn.example/it-band-check/.");
  if (url.username || url.password)
    return wrong("It has a user’s name or a password in it, which every reader would see.");
  return { value: withSlash(url.href) };
}

/** @param {string} text */
function parsed(text) {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** @param {string} folder */
function withSlash(folder) {
  return folder.replace(/\/*$/, "/");
}

/** @param {string} text */
function telephone(text) {
  if (TELEPHONE.test(text)) return { value: text };
  return wrong(
    "A number has 2 to 20 digits, spaces, dots, hyphens and parentheses, and may start with +, as in +47 22 00 00 00.",
  );
}

/** @param {string} text */
function colour(text) {
  const digits = /^#?((?:[\da-f]{3}){1,2})$/i.exec(text)?.[1].toLowerCase();
  if (!digits) return wrong("Write # and 3 or 6 hexadecimal digits (0 to 9, a to f), as in #8a3b12.");
  return { value: `#${digits.length === 3 ? digits.replace(/./g, "$&$&") : digits}` };
}

/** @param {string} text */
function words(text) {
  return text.length > WORDS
    ? wrong(`It has ${text.length} characters. A link has at most ${WORDS}.`)
    : { value: text };
}
