// The days of a schedule: when they are, what is due on each, and how they are written.

const DAY = 24 * 60 * 60 * 1000;

let formats;

/** Makes the formats of dates, which takes a slow phone longer than a screen does: not before the first question. */
export function prepareDates() {
  const format = (options) => new Intl.DateTimeFormat(undefined, { ...options, timeZone: "UTC" });
  formats ??= {
    short: format({ weekday: "short", day: "numeric", month: "short" }),
    long: format({ dateStyle: "long" }),
  };
  return formats;
}

export const shortDate = (time) => prepareDates().short.format(time);
export const longDate = (time) => prepareDates().long.format(time);
export const iso = (time) => new Date(time).toISOString().slice(0, 10);

/** Midnight of the reader's tomorrow, in UTC: the first day. */
export function tomorrow() {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + 1);
}

/** The midnight of a day, counted from 1. */
export const dateOf = (start, number) => start + (number - 1) * DAY;

/** The days from 1 to the last one on which something is due. */
export function days(items) {
  const last = Math.max(...items.flatMap((item) => item.days ?? []));
  return Array.from({ length: last }, (_, index) => index + 1);
}

/** The items that are due on a day. */
export const due = (items, number) => items.filter((item) => item.days?.includes(number));
