/** What an element keeps in the browser between visits. */

import { NAME } from "./name.js";

/** The elements without an id that are on the page, each at the place that its key names. */
const places = [];

/**
 * The place of an element without an id: the one it had before, else the first that is free. It keeps the place while it is
 * on the page, so no other element reads or writes what it keeps.
 */
export function claimPlace(element, before) {
  const isFree = before !== undefined && !places[before];
  const free = places.findIndex((one) => !one);
  const place = isFree ? before : free < 0 ? places.length : free;
  places[place] = element;
  return place;
}

/** Frees the place of an element that left the page. */
export function freePlace(place) {
  places[place] = undefined;
}

/**
 * The storage that the author chose; `session` where the author chose nothing that there is. Where the browser refuses to
 * store, nothing is kept.
 */
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
  const prefix = `${NAME}:${key}:`;
  // Another element's id may start as this one's does; no name holds a colon.
  const own = () =>
    Object.keys(area).filter((one) => one.startsWith(prefix) && !one.slice(prefix.length).includes(":"));
  return {
    keepsOnDevice: remember === "device" && area !== undefined,
    read: (name) => attempt(() => area.getItem(prefix + name)),
    write: (name, text) =>
      attempt(() => (text === undefined ? area.removeItem(prefix + name) : area.setItem(prefix + name, text))),
    all: () => attempt(() => own().map((one) => [one.slice(prefix.length), area.getItem(one)])) ?? [],
    removeAll: () => attempt(() => own().forEach((one) => area.removeItem(one))),
  };
}
