/** One app in a shadow root, from the request for its words to its end. */

import { mount } from "engine-glue";
import { handleClick } from "./focus.js";
import { createHost } from "./host.js";
import { setLangAndDir } from "./language.js";
import { takeLink } from "./link.js";
import { generation, onEngineEnd, words } from "./load.js";
import { make } from "./make.js";
import { settingsOf } from "./settings.js";
import { createWakeLock } from "./wake.js";

/**
 * What a mount gets of the element, and whom it tells.
 * @typedef {object} Page
 * @property {Element} element
 * @property {number} instance - Number of the element, from 1.
 * @property {import("./frame.js").Frame} frame
 * @property {import("./storage.js").Kept} kept
 * @property {import("./events.js").Events} events
 * @property {Uint8Array} [snapshot] - What the last app left to go on from.
 * @property {() => void} ready
 * @property {(error: unknown) => void} fail
 */

/**
 * The apps in the engine. They share it, so a panic in one ends all.
 * @type {Set<Mount>}
 */
const running = new Set();

onEngineEnd((failure) => {
  for (const one of [...running]) one.fail(failure);
});

export class Mount {
  /** @type {"loading" | "rendering" | "ready" | "dead"} */
  state = "loading";

  /** What the app is mounted into. */
  root = make("div", { class: "app", hidden: "" });

  /**
   * What had the focus when the author's choices changed: the app may render it anew.
   * @type {Element | null}
   */
  focused = null;

  /** Keeps the screen on, or lets it go off again. */
  keepAwake = createWakeLock();

  /** Whether the reader follows a link to a plan, and is not there yet. */
  isFollowed = false;

  #page;

  /** Ends what listens outside of `root`. */
  #over = new AbortController();

  /** What is shown, or about to be: words, and their language. @type {import("./load.js").Loaded | undefined} */
  #loaded;

  /** @type {import("engine-glue").Handle | undefined} */
  #handle;

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #update;

  /** @param {Page} page */
  constructor(page) {
    this.#page = page;
  }

  /** Whether it has ended. Nothing of it may be done any more. */
  get isDead() {
    return this.state === "dead";
  }

  /**
   * Loads the app in a language and renders it, once the reader is in the middle of no gesture. It goes on from the plan
   * in the page's address, or from the last snapshot.
   * @param {string} language
   */
  async start(language) {
    try {
      let loaded;
      do {
        loaded = await words(language, settingsOf(this.#page.element).base);
        await this.#page.frame.first.untouched();
        if (this.isDead) return;
        // The engine ended meanwhile, since another app panicked: the next one needs words of its own.
      } while (!loaded.words || loaded.generation !== generation);
      this.#loaded = loaded;
      setLangAndDir(this.root, language);
      this.state = "rendering";
      running.add(this);
      this.#listen();
      const host = createHost(this, this.#page);
      this.#handle = mount(this.root, loaded.words, host, this.#page.snapshot, this.#takeLink());
    } catch (error) {
      this.fail(error);
    }
  }

  /**
   * Listens to clicks at the shadow root, not at an element: a screen reader in Firefox calls every text clickable that is
   * in an element with such a listener.
   */
  #listen() {
    /** @param {Event} event */
    const click = (event) => {
      if (!this.root.contains(/** @type {Node} */ (event.target))) return;
      handleClick(/** @type {MouseEvent} */ (event));
      this.#handle?.click(event);
    };
    this.root.getRootNode().addEventListener("click", click, { signal: this.#over.signal });
  }

  /** The first screen is rendered. */
  ready() {
    if (this.isDead) {
      this.#handle?.destroy();
    } else {
      this.state = "ready";
      this.#page.ready();
    }
  }

  /**
   * Goes on in another language. The app stays as it is until the words are there.
   * @param {string} language
   */
  async translate(language) {
    try {
      const loaded = await words(language, settingsOf(this.#page.element).base);
      if (this.isDead || language !== this.#page.frame.language) return;
      this.#loaded = loaded;
      this.update();
    } catch (error) {
      // What cannot be had in a language that nobody wants any more is no failure.
      if (language === this.#page.frame.language) this.fail(error);
    }
  }

  /**
   * Has the app follow the author's choices, in a task of its own: a listener of the page may change them in the middle of
   * a click, and a tick whose `change` is still to come would be lost.
   */
  update() {
    clearTimeout(this.#update);
    this.#update = setTimeout(() => {
      this.focused = /** @type {ShadowRoot} */ (this.root.getRootNode()).activeElement;
      if (!this.#loaded?.words) return;
      setLangAndDir(this.root, this.#loaded.language);
      this.#handle?.update(this.#loaded.words);
    });
  }

  /** Forgets every answer and shows the first question. */
  restart() {
    this.#handle?.restart();
  }

  /** Opens the plan in the page's address. An app that is not mounted yet opens it then; tells which of both. */
  openLink() {
    const link = this.#handle && this.#takeLink();
    if (link) this.#handle?.open(link);
    return link;
  }

  #takeLink() {
    const link = takeLink(this.#page.element);
    this.isFollowed = Boolean(link);
    return link;
  }

  /** Has the app look at the clocks and at what is stored. */
  refresh() {
    this.#handle?.refresh();
  }

  /**
   * Tells the app what became of a link that it shared.
   * @param {string} how
   */
  shared(how) {
    if (!this.isDead) this.#handle?.shared(how);
  }

  /** Takes the app off the page. */
  destroy() {
    const { state } = this;
    this.state = "dead";
    this.#over.abort();
    clearTimeout(this.#update);
    this.keepAwake(false);
    running.delete(this);
    this.root.remove();
    // Yew renders asynchronously: an app that is destroyed before would still be mounted. Then `ready` destroys it.
    if (state === "ready") this.#handle?.destroy();
  }

  /**
   * Ends the app, and has the element say why.
   * @param {unknown} error
   */
  fail(error) {
    if (this.isDead) return;
    this.destroy();
    this.#page.fail(error);
  }
}
