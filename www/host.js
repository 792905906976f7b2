/** What the page does for an app; `src/browser/page.rs` says what each is called with. */

import { formatDate } from "./dates.js";
import { download } from "./download.js";
import { focusInView } from "./focus.js";
import { address } from "./link.js";
import { printAlone } from "./print.js";
import { settingsOf } from "./settings.js";
import { share } from "./share.js";
import { css } from "./sheet.js";

/** @typedef {ReturnType<typeof createHost>} Host */

/**
 * The host of the app of a mount.
 *
 * What touches the DOM or dispatches an event is deferred: a listener of the page may call back into the app, so the call
 * out of the app has to return first. None of it is done for an app that has ended meanwhile.
 * @param {import("./mount.js").Mount} mount
 * @param {import("./mount.js").Page} page
 */
export function createHost(mount, page) {
  const { root } = mount;
  const { element, events, frame, kept } = page;
  /** @type {<A extends unknown[]>(act: (...args: A) => unknown) => (...args: A) => void} */
  const deferred =
    (act) =>
    (...args) =>
      queueMicrotask(async () => {
        try {
          if (!mount.isDead) await act(...args);
        } catch (error) {
          // A browser inside another app may have no printer, and so on: the app does not rely on any of it.
          console.warn(error);
        }
      });
  /** @param {string} selector */
  const focus = (selector) => {
    // A link on top of a long post leads to the plan in its middle, at once: what follows measures from there.
    if (mount.isFollowed) element.scrollIntoView({ behavior: "instant" });
    mount.isFollowed = false;
    focusInView(root.querySelector(selector));
  };
  const title = () => root.querySelector("[part=name]")?.textContent ?? "";
  return {
    instance: page.instance,
    settings: () => ({ ...settingsOf(element), keepsOnDevice: kept.storage.keepsOnDevice }),
    address: () => address(element),
    /** @param {string} key */
    read: (key) => kept.storage.read(key),
    /**
     * @param {string} key
     * @param {string} [text]
     */
    write: (key, text) => kept.storage.write(key, text),
    removeAll: () => kept.storage.removeAll(),
    /**
     * @param {string} day
     * @param {boolean} isLong
     */
    date: (day, isLong) => formatDate(root.lang, day, isLong),
    random: () => crypto.getRandomValues(new BigUint64Array(1)).join(),
    /** @param {Uint8Array} [snapshot] */
    keepSnapshot: (snapshot) => {
      if (!mount.isDead) page.snapshot = snapshot;
    },
    // An app that has ended has to know that it is up, so that it can be destroyed.
    ready: () => queueMicrotask(() => mount.ready()),
    showQuestion: deferred((/** @type {string} */ question) => events.show("question", { question })),
    showOutcome: deferred((/** @type {string} */ outcome, /** @type {string} */ level) =>
      events.show("outcome", { outcome, level }),
    ),
    announce: deferred((/** @type {string} */ words) => frame.announcer.announce(words)),
    focus: deferred(focus),
    restoreFocus: deferred((/** @type {string} */ selector) => mount.focused?.matches(selector) && focus(selector)),
    download: deferred(download),
    print: deferred(() => printAlone(root, css, title())),
    share: deferred(async (/** @type {string} */ link) => mount.shared(await share(link, title()))),
    keepAwake: deferred(mount.keepAwake),
    vibrate: deferred((/** @type {number} */ milliseconds) => navigator.vibrate?.(milliseconds)),
  };
}
