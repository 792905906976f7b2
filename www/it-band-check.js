/**
 * `<it-band-check>`: a short questionnaire about outer-knee pain that ends in recovery advice.
 *
 * This module owns the element; the Rust app it loads owns everything the reader answers. Nothing is sent anywhere:
 * after loading, the element makes no request, and its events carry ids of questions and outcomes, never answers.
 *
 * @attr {string} lang - Language of the words, a BCP 47 tag. Where it is not given: the page's, then English.
 * @attr {"auto"|"light"|"dark"} [theme=auto] - Colours for a light or a dark page; `auto` is the reader's own setting.
 * @attr {2|3|4|5|6} [heading-level=2] - Level of the question's heading, so that it fits the post.
 * @attr {"none"|"session"|"device"} [remember=session] - How long answers are kept, on the reader's device only.
 * @attr {string} emergency-tel - Number behind the call link of an emergency, such as `112`. Where it is not given there
 *   is no link, since the number depends on the country.
 * @attr {"lazy"|"eager"} [loading=lazy] - Whether to load near the viewport, or at once.
 *
 * @slot - Fallback: shown while the questionnaire loads, and when it cannot be shown.
 *
 * @fires {CustomEvent<{}>} it-band-check:ready - The first screen can be used.
 * @fires {CustomEvent<{ question: string }>} it-band-check:question - A question is shown; `question` is its id.
 * @fires {CustomEvent<{ outcome: string; level: "urgent" | "soon" | "self-care" }>} it-band-check:outcome - An outcome is
 *   shown; `outcome` is its id, `level` how urgent it is.
 * @fires {CustomEvent<{ code: "network" | "integrity" | "csp" | "unsupported" | "content" | "panic" }>}
 *   it-band-check:error - It cannot be shown; `code` says why.
 */

import { Announcer } from "./announcer.js";
import { FirstQuestion } from "./first.js";
import { Folds } from "./folds.js";
import { languageOf, setLangAndDir } from "./language.js";
import { hasLink, takeLink } from "./link.js";
import { Failure, first } from "./load.js";
import { make } from "./make.js";
import { Mount } from "./mount.js";
import { NAME } from "./name.js";
import { adoptStyles, supported } from "./sheet.js";
import { claimPlace, freePlace, storage } from "./storage.js";

/** Where another try can help: not under the page's policy, in an old browser, or with words that cannot be read. */
const RETRIED = ["network", "integrity", "panic"];

/** After how many milliseconds the reader is told that it still loads. */
const SLOW = 10_000;

let instances = 0;

class ItBandCheck extends HTMLElement {
  /** Version of the script. @type {string} */
  static version = VERSION;

  static observedAttributes = ["lang", "heading-level", "emergency-tel", "remember"];

  #instance = ++instances;
  #root = this.attachShadow({ mode: "open" });
  #announcer = new Announcer();
  #notice = make("div", { class: "notice", part: "notice", tabindex: "-1" });
  #fallback = make("slot");
  #frame = make("div", { class: "frame", part: "frame" }, this.#notice, this.#fallback, this.#announcer.element);
  #first = new FirstQuestion(
    (words) => this.#announcer.announce(words),
    () => this.#say(this.#texts.loading),
  );
  #folds = new Folds(this.#root);
  #language = "en";

  /** The app, from when it is asked for until it is gone. @type {Mount | undefined} */
  #mount;

  /** What the last app would go on from. */
  #snapshot;

  /** The event that tells of the screen the app shows: its name and detail. */
  #shown;

  /** Aborted when the element leaves the page. @type {AbortController | undefined} */
  #connected;

  /** Watches for the reader to come near, until the app is asked for. */
  #observer;

  /** The element's place among those without an id. */
  #place;

  /** What has the focus in the element. */
  #focused;

  /** The failure that is shown. */
  #failed;

  /** Whether the page is about to be told again what is shown. */
  #isToldAgain = false;

  /** Whether the page asked to start again while the element was away. */
  #restarts = false;

  constructor() {
    super();
    adoptStyles(this.#root);
    this.#root.append(this.#frame);
    for (const name of ["pointerdown", "focusin"]) this.#first.element.addEventListener(name, () => this.#near());
    this.#root.addEventListener("focusin", ({ target }) => (this.#focused = target));
    // What leaves the page with the focus loses it too, but has it back when it returns in the same task.
    this.#root.addEventListener("focusout", () => queueMicrotask(() => (this.#focused = this.#root.activeElement)));
    this.#show(this.#fallback);
  }

  adoptedCallback() {
    adoptStyles(this.#root);
  }

  connectedCallback() {
    if (this.#connected) this.#moved();
    else this.#arrive();
  }

  /** Leaves, unless the element is back when the task is over: then the page has only moved it. */
  disconnectedCallback() {
    queueMicrotask(() => !this.isConnected && this.#connected && this.#leave());
  }

  /** The page has moved the element in one step, which leaves everything as it is. */
  connectedMoveCallback() {
    this.#translate();
  }

  /** Loads when the element comes near the viewport, or at once. */
  #arrive() {
    this.#connected = new AbortController();
    const { signal } = this.#connected;
    addEventListener("beforeprint", () => this.#folds.open(), { signal });
    addEventListener("afterprint", () => this.#folds.close(), { signal });
    addEventListener("hashchange", () => this.#mount?.openLink(), { signal });
    addEventListener("online", () => this.#failed === "network" && !this.querySelector(":focus") && this.#retry(), {
      signal,
    });
    document.addEventListener("visibilitychange", () => this.#mount?.tick(), { signal });
    if (!this.id) this.#place = claimPlace(this, this.#place);
    if (this.#restarts) this.#storage().write("answers");
    this.#restarts = false;
    this.#draw();
    // An app that was here before is soon here again: its engine is loaded.
    const eager = !supported || this.getAttribute("loading") === "eager" || hasLink(this) || this.#shown;
    if (eager || typeof IntersectionObserver !== "function") {
      this.#load();
      return;
    }
    this.#observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && this.#near(),
      { rootMargin: "1000px" },
    );
    this.#observer.observe(this);
  }

  /** The page took the element away and put it back in one task: the app is still up, and the page is told again. */
  #moved() {
    this.#focused?.focus({ preventScroll: true });
    this.#translate();
    if (this.#failed) this.#retry();
    if (this.#mount?.state !== "ready" || this.#isToldAgain) return;
    this.#isToldAgain = true;
    queueMicrotask(() => {
      this.#isToldAgain = false;
      this.#tell("ready");
      this.#tell(...this.#shown);
    });
  }

  /** Takes the app down; a snapshot of it stays with the element. */
  #leave() {
    this.#connected.abort();
    this.#connected = undefined;
    if (this.#place !== undefined) freePlace(this.#place);
    this.#folds.close();
    for (const page of this.#root.querySelectorAll("iframe")) page.remove();
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#mount?.destroy();
    this.#mount = undefined;
    this.#show(this.#fallback);
  }

  /** Shows what is there until the app is: the first question, or the fallback to a reader who comes back to a later one. */
  #draw() {
    this.#failed = undefined;
    this.#speak(languageOf(this));
    const drawing = FIRST[this.#language];
    const isBack = this.#snapshot || hasLink(this) || this.#storage().read("answers");
    const isFirst = supported && drawing && !isBack;
    if (isFirst) {
      if (!this.#first.element.parentNode) this.#frame.prepend(this.#first.element);
      this.#first.draw(drawing, this.#language, `${NAME}-${this.#instance}`, this.#settings().headingLevel);
    }
    this.#say(isFirst && !this.#first.pending ? "" : this.#texts.loading);
    this.#show(isFirst ? this.#first.element : this.#fallback);
  }

  /** Speaks a language from now on. */
  #speak(language) {
    this.#language = language;
    for (const one of [this.#notice, this.#announcer.element]) setLangAndDir(one, language);
  }

  /** The reader comes near, or touches the first question. */
  #near() {
    if (this.#observer) this.#load();
  }

  async #load() {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#mount?.destroy();
    const mount = new Mount(this.#page());
    this.#mount = mount;
    this.#frame.insertBefore(mount.root, this.#fallback);
    const slow = setTimeout(
      () => mount.state !== "ready" && this.#mount === mount && this.#say(this.#texts.stillLoading),
      SLOW,
    );
    mount.start(this.#language).finally(() => clearTimeout(slow));
    if (FIRST[this.#language]) return;
    await first(this.#language).catch(() => {});
    if (mount.state === "loading") this.#draw();
  }

  /** What a mount gets of the element. */
  #page() {
    return {
      instance: this.#instance,
      settings: () => this.#settings(),
      storage: () => this.#storage(),
      language: () => this.#language,
      snapshot: () => this.#snapshot,
      keepSnapshot: (snapshot) => (this.#snapshot = snapshot),
      takeLink: () => takeLink(this),
      untouched: () => this.#first.untouched(),
      announce: (words) => this.#announcer.announce(words),
      ready: () => this.#ready(),
      show: (id, name, detail) => this.#tell(...(this.#shown = [name, detail])),
      fail: (error) => this.#fail(error),
    };
  }

  /** The app is up: it takes over from the first question. */
  #ready() {
    const waited = this.#isWaited();
    const isFirst = !this.#first.element.hidden;
    this.#show(this.#mount.root);
    this.#announcer.announce("");
    if (waited) this.#mount.root.querySelector(".title").focus();
    if (isFirst) this.#first.handOver(this.#mount.root);
    this.#tell("ready");
  }

  /** Brings the fallback back, says why, and offers another try where that can help. */
  #fail(error) {
    const { code, cause } = error instanceof Failure ? error : new Failure("panic", error);
    console.warn(`<${NAME}> cannot be shown (${code}).`, cause);
    const lostFocus = this.#focused && [document.body, this].includes(document.activeElement);
    this.#mount = undefined;
    const retry = make(
      "button",
      { type: "button", class: "secondary", part: "retry", "data-action": "retry" },
      this.#texts.retry,
    );
    retry.addEventListener("click", () => this.#retry());
    this.#say(this.#texts[code], ...(RETRIED.includes(code) ? [retry] : []));
    this.#show(this.#fallback);
    if (lostFocus) this.#notice.focus();
    this.#failed = code;
    this.#tell("error", { code });
  }

  #retry() {
    // The button goes: who pressed it waits in its place, and goes on at the heading.
    if (this.#isWaited()) this.#notice.focus();
    this.#draw();
    this.#load();
  }

  /** Whether the focus is in the notice. */
  #isWaited() {
    return this.#notice.contains(this.#root.activeElement);
  }

  /** Shows a sentence below the first question and above the fallback, and has a screen reader say it. */
  #say(sentence, ...controls) {
    if (sentence !== this.#notice.textContent) this.#announcer.announce(sentence);
    this.#notice.replaceChildren(make("p", {}, sentence), ...controls);
  }

  /** Shows one of the first question, the app and the fallback. */
  #show(shown) {
    for (const one of [this.#first.element, this.#mount?.root, this.#fallback])
      one?.toggleAttribute("hidden", one !== shown);
    this.#notice.hidden = shown === this.#mount?.root;
  }

  /** What the element itself says. The words file may be what is missing, so these are in the script. */
  get #texts() {
    return LANGUAGES[this.#language].texts;
  }

  #settings() {
    const level = this.getAttribute("heading-level");
    const tel = this.getAttribute("emergency-tel")?.trim();
    return {
      headingLevel: /^[2-6]$/.test(level) ? Number(level) : 2,
      emergencyTel: /^\+?[\d ().-]{2,20}$/.test(tel) ? tel : undefined,
      keepsOnDevice: this.#storage().keepsOnDevice,
    };
  }

  #storage(choice = this.getAttribute("remember")) {
    return storage(choice, this.id || (this.#place ?? 0));
  }

  attributeChangedCallback(name, before) {
    if (!this.#connected) return;
    if (name === "lang") {
      this.#translate();
      return;
    }
    if (name === "remember") this.#keepElsewhere(before);
    this.#mount?.update();
    if (!this.#first.element.hidden) this.#draw();
  }

  /** Goes on in the language that the element now asks for. */
  #translate() {
    const language = languageOf(this);
    if (language === this.#language) return;
    if (this.#mount?.state === "ready") {
      this.#speak(language);
      this.#mount.translate(language);
    } else {
      this.#draw();
      if (!this.#observer) this.#load();
    }
  }

  /** What is kept goes where the page now wants it; where it wants nothing kept, the snapshot alone has the answers. */
  #keepElsewhere(before) {
    const [from, to] = [this.#storage(before), this.#storage()];
    const kept = from.all();
    from.removeAll();
    for (const [name, text] of kept) to.write(name, text);
  }

  /** Forgets every answer and shows the first question, at once or as soon as it can. */
  restart() {
    this.#snapshot = undefined;
    this.#first.restart();
    this.#restarts = !this.#connected;
    if (this.#restarts) return;
    this.#storage().write("answers");
    this.#mount?.restart();
    if (this.#mount?.state !== "ready" && !this.#failed) this.#draw();
  }

  #tell(name, detail = {}) {
    this.dispatchEvent(new CustomEvent(`${NAME}:${name}`, { bubbles: true, composed: true, detail }));
  }
}

if (!customElements.get(NAME)) customElements.define(NAME, ItBandCheck);
