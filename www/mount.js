/** One app in a shadow root, from the request for its words to its end. */

import { mount } from "engine-glue";
import { handleClick } from "./focus.js";
import { createHost } from "./host.js";
import { setLangAndDir } from "./language.js";
import { generation, onEngineEnd, words } from "./load.js";
import { make } from "./make.js";

/** The apps in the engine. They share it, so a panic in one ends all. */
const running = new Set();

onEngineEnd((failure) => [...running].forEach((one) => one.fail(failure)));

export class Mount {
  /** @type {"loading" | "rendering" | "ready" | "dead"} */
  state = "loading";

  /** What the app is mounted into. */
  root = make("div", { class: "app", hidden: "" });

  /** What had the focus when the author's choices changed: the app may render it anew. */
  focused;

  #page;
  #words;
  #handle;
  #update;

  /** `page` is the element's side: its settings, its storage, and whom to tell. */
  constructor(page) {
    this.#page = page;
    this.root.addEventListener("click", handleClick);
  }

  /**
   * Loads the app in a language and renders it, once the reader is in the middle of no gesture. It goes on from the plan
   * in the page's address, or from the last snapshot.
   */
  async start(language) {
    try {
      let started;
      do {
        this.#words = await words(language);
        started = generation;
        await this.#page.untouched();
      } while (started !== generation);
      if (this.state === "dead") return;
      setLangAndDir(this.root, language);
      this.state = "rendering";
      running.add(this);
      const host = createHost(this, this.#page);
      this.#handle = mount(this.root, this.#words, host, this.#page.snapshot(), this.#page.takeLink());
    } catch (error) {
      this.fail(error);
    }
  }

  /** The first screen is rendered. */
  ready() {
    if (this.state === "dead") {
      this.#handle.destroy();
    } else {
      this.state = "ready";
      this.#page.ready();
    }
  }

  /** Goes on in another language. The app stays as it is until the words are there. */
  async translate(language) {
    try {
      const loaded = await words(language);
      if (this.state === "dead" || language !== this.#page.language()) return;
      this.#words = loaded;
      setLangAndDir(this.root, language);
      this.update();
    } catch (error) {
      this.fail(error);
    }
  }

  /**
   * Has the app follow the author's choices, in a task of its own: a listener of the page may change them in the middle of
   * a click, and a tick whose `change` is still to come would be lost.
   */
  update() {
    clearTimeout(this.#update);
    this.#update = setTimeout(() => {
      this.focused = this.root.getRootNode().activeElement;
      this.#handle?.update(this.#words);
    });
  }

  /** Forgets every answer and shows the first question. */
  restart() {
    this.#handle?.restart();
  }

  /** Opens the plan in the page's address, if there is one. An app that is not mounted yet opens it then. */
  openLink() {
    const link = this.#handle && this.#page.takeLink();
    if (link) this.#handle.open(link);
  }

  /** Has the timer look at the clocks. */
  tick() {
    this.#handle?.tick();
  }

  /** Tells the app what became of a link that it shared. */
  shared(how) {
    if (this.state !== "dead") this.#handle.shared(how);
  }

  /** Takes the app off the page. */
  destroy() {
    const { state } = this;
    this.state = "dead";
    clearTimeout(this.#update);
    running.delete(this);
    this.root.remove();
    // Yew renders asynchronously: an app that is destroyed before would still be mounted. Then `ready` destroys it.
    if (state === "ready") this.#handle.destroy();
  }

  /** Ends the app, and has the element say why. */
  fail(error) {
    if (this.state === "dead") return;
    this.destroy();
    this.#page.fail(error);
  }
}
