/** What an element keeps in the browser between visits. */

import { NAME } from "./name.js";

/**
 * The elements without an id that are on the page, each at the place that its key names.
 * @type {(Element | undefined)[]}
 */
const places = [];

/** Where an element keeps what it keeps: in the storage that its author chose, under its id or its place on the page. */
export class Kept {
  #element;

  /** The element's place among those without an id. */
  #place = 0;

  /** The author's choice by which it is kept now. @type {string | null | undefined} */
  #choice;

  /** @param {Element} element */
  constructor(element) {
    this.#element = element;
  }

  /** The storage that the author now chooses. */
  get storage() {
    return this.#storage(this.#element.getAttribute("remember"));
  }

  /** @param {string | null} choice */
  #storage(choice) {
    return storage(choice, this.#element.id || this.#place);
  }

  /**
   * The element comes onto the page. Without an id it takes a place: the one it had before, else the first that is free. It
   * keeps the place while it is on the page, so no other element reads or writes what it keeps. A router that puts a new page
   * in the place of the old one brings the new element in the same task in which the old one goes: that place is free by then.
   * @returns Whether its place is another than before.
   */
  arrive() {
    const before = this.#place;
    if (!this.#element.id) this.#claimPlace();
    this.follow();
    return this.#place !== before;
  }

  #claimPlace() {
    /** @param {Element | undefined} other */
    const isFree = (other) => other === this.#element || !other?.isConnected;
    if (!isFree(places[this.#place])) {
      const free = places.findIndex(isFree);
      this.#place = free < 0 ? places.length : free;
    }
    places[this.#place] = this.#element;
  }

  /** Frees the place of an element that leaves the page. Where it has none, since it has an id by now, another may have it. */
  leave() {
    const place = places.indexOf(this.#element);
    if (place >= 0) places[place] = undefined;
  }

  /**
   * What is kept goes where the author now wants it; where nothing is to be kept, the snapshot alone has the answers.
   */
  follow() {
    const before = this.#choice;
    this.#choice = this.#element.getAttribute("remember");
    if (before === undefined || before === this.#choice) return;
    for (const [name, text] of this.#storage(before).removeAll()) this.storage.write(name, text);
  }
}

/**
 * The storage that the author chose; `session` where the author chose nothing that there is. Where the browser refuses to
 * store, nothing is kept.
 * @param {string | null} choice - The author's, as the attribute says it.
 * @param {string | number} key - Which element it is for.
 */
function storage(choice, key) {
  const remember = choice === "none" || choice === "device" ? choice : "session";
  /** @type {<T>(run: () => T) => T | undefined} */
  const attempt = (run) => {
    try {
      return run();
    } catch {
      // Storage can be full, forbidden, or throw when it is only looked at.
      return undefined;
    }
  };
  const areas = { none: () => undefined, session: () => sessionStorage, device: () => localStorage };
  // Where there is none, its use throws, and nothing is kept.
  const area = /** @type {Storage} */ (attempt(areas[remember]));
  const prefix = `${NAME}:${key}:`;
  // Another element's id may start as this one's does; no name holds a colon.
  const own = () =>
    Object.keys(area).filter((one) => one.startsWith(prefix) && !one.slice(prefix.length).includes(":"));
  return {
    keepsOnDevice: remember === "device" && Boolean(area),
    /** @param {string} name */
    read: (name) => attempt(() => area.getItem(prefix + name)) ?? undefined,
    /**
     * @param {string} name
     * @param {string} [text] - Nothing, to forget it.
     */
    write: (name, text) =>
      attempt(() => (text === undefined ? area.removeItem(prefix + name) : area.setItem(prefix + name, text))),
    /** Forgets all that is kept, and tells what it was: names and texts. */
    removeAll: () =>
      attempt(() =>
        own().map((one) => {
          const text = area.getItem(one) ?? "";
          area.removeItem(one);
          return [one.slice(prefix.length), text];
        }),
      ) ?? [],
  };
}
