/** What the page does for an app; `src/browser/page.rs` says what each is called with. */

import { formatDate } from "./dates.js";
import { download } from "./download.js";
import { focusInView } from "./focus.js";
import { address } from "./link.js";
import { printAlone } from "./print.js";
import { share } from "./share.js";
import { css } from "./sheet.js";

/**
 * The host of the app of a mount.
 *
 * What touches the DOM or dispatches an event is deferred: a listener of the page may call back into the app, so the call
 * out of the app has to return first. None of it is done for an app that has ended meanwhile.
 */
export function createHost(mount, page) {
  const { root } = mount;
  const isAlive = () => mount.state !== "dead";
  const deferred =
    (act) =>
    (...args) =>
      queueMicrotask(() => isAlive() && act(...args));
  const title = () => root.querySelector("[part=name]").textContent;
  return {
    instance: page.instance,
    settings: () => page.settings(),
    read: (key) => page.storage().read(key),
    write: (key, text) => page.storage().write(key, text),
    removeAll: () => page.storage().removeAll(),
    date: (day, isLong) => formatDate(root.lang, day, isLong),
    keepSnapshot: (snapshot) => isAlive() && page.keepSnapshot(snapshot),
    // An app that has ended has to know that it is up, so that it can be destroyed.
    ready: () => queueMicrotask(() => mount.ready()),
    showQuestion: deferred((question) => page.show(question, "question", { question })),
    showOutcome: deferred((outcome, level) => page.show(outcome, "outcome", { outcome, level })),
    announce: deferred((words) => page.announce(words)),
    focus: deferred((selector) => focusInView(root.querySelector(selector))),
    restoreFocus: deferred((selector) => mount.focused?.matches(selector) && focusInView(root.querySelector(selector))),
    download: deferred(download),
    print: deferred(() => printAlone(root, css, title())),
    share: deferred(async (fragment) => mount.shared(await share(`${address()}#${fragment}`, title()))),
    vibrate: deferred((milliseconds) => navigator.vibrate?.(milliseconds)),
  };
}
