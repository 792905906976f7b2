/**
 * What the page does for the app: keeps things, tells the time, saves files. `src/browser/options.rs` says what each
 * one is for. Where a browser refuses, nothing happens: the reader goes on.
 */

/** What one element keeps between visits, as the author chose: what is no choice is the default. */
export function storage(choice, key) {
  const remember = choice === "none" || choice === "device" ? choice : "session";
  const attempt = (run) => {
    try {
      return run() ?? undefined;
    } catch {
      // Storage can be full, forbidden, or throw when it is only looked at.
    }
  };
  const area = attempt(() => ({ session: window.sessionStorage, device: window.localStorage })[remember]);
  const place = (name) => `${key}:${name}`;
  // Another element's id may start as this one's does; no name holds a colon.
  const own = () => Object.keys(area).filter((one) => one.startsWith(place("")) && !one.slice(key.length + 1).includes(":"));
  return {
    lasts: remember === "device" && area !== undefined,
    read: (name) => attempt(() => area.getItem(place(name))),
    write: (name, text) =>
      attempt(() => (text === undefined ? area.removeItem(place(name)) : area.setItem(place(name), text))),
    all: () => attempt(() => own().map((one) => [one.slice(place("").length), area.getItem(one)])) ?? [],
    clear: () => attempt(() => own().forEach((one) => area.removeItem(one))),
  };
}

/** The clock that nobody can set, the clock on the wall, and whether the page is hidden. */
export const clocks = () => [performance.now(), Date.now(), Number(document.hidden)];

/** How a language writes days, short and long. To make these takes a slow phone longer than all else that it does. */
const formats = {};

/** Makes ready what takes long. */
export function warm(language) {
  if (formats[language]) return;
  // The reader's own kind of the language, such as `en-GB` for `en`, where the browser names one.
  const own = navigator.language?.split("-")[0] === language ? navigator.language : language;
  const format = (options) => {
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

/** Dates, and what goes with a timer. */
export function time(language) {
  return {
    // A day is the same everywhere: it is read and written at Greenwich.
    date: (day, isLong) => {
      warm(language);
      return formats[language][Number(isLong)].format(new Date(day));
    },
    today: () => {
      const now = new Date();
      return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
    },
    now: () => Date.now() / 1000,
    vibrate: (milliseconds) => navigator.vibrate?.(milliseconds),
  };
}

/** Saves a text as a file. */
export function download(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // Some phones ask the reader first.
  setTimeout(() => URL.revokeObjectURL(link.href), 40_000);
}
