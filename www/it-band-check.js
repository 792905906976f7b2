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

import { clocks, download, storage, time } from "./edges.js";
import { mount } from "engine-glue";
import { FirstQuestion } from "./first.js";
import { Folds } from "./folds.js";
import { languageOf, speak } from "./language.js";
import { address, hasLink, takeLink } from "./link.js";
import { Failure, first, onStop, words } from "./load.js";
import { make } from "./make.js";
import { NAME } from "./name.js";
import { printAlone } from "./print.js";
import { reveal } from "./reveal.js";
import { share } from "./share.js";
import { css, dress, supported } from "./sheet.js";

/** Where another try can help: not under the page's policy, in an old browser, or with words that cannot be read. */
const RETRIED = ["network", "integrity", "panic"];

/** After how many milliseconds the reader is told that it still loads. */
const SLOW = 10_000;

let instances = 0;

class ItBandCheck extends HTMLElement {
  /** Version of the script. @type {string} */
  static version = VERSION;

  static observedAttributes = ["lang", "heading-level", "emergency-tel", "remember"];

  /** Every app on the page: they share the wasm, so a panic in one stops all of them. */
  static #running = new Set();

  static {
    onStop((failure) => [...ItBandCheck.#running].forEach((element) => element.#fail(failure)));
  }

  #instance = ++instances;
  #notice = make("div", { class: "notice", part: "notice", tabindex: "-1" });
  #app = this.#room();
  #fallback = make("slot");
  #frame = make("div", { class: "frame", part: "frame" }, this.#notice, this.#app, this.#fallback);
  #root = this.attachShadow({ mode: "open" });
  #folds = new Folds(this.#root);
  #language = "en";
  #attempt = 0;

  /** Apps that were taken down before they were up, by their attempt. */
  #leaving = new Map();

  /** What was ticked and not yet continued with when the app was taken down. */
  #picked = [];

  /** Whether the connection was lost. */
  #lost = false;
  #saved;

  /** The question that was on the screen when the app was taken down. */
  #place;
  #first;
  #handle;
  #connected;
  #observer;
  #slow;
  #timer;

  constructor() {
    super();
    dress(this.#root);
    this.#root.addEventListener("keyup", reveal);
    this.#root.append(this.#frame);
    this.#show(this.#fallback);
  }

  adoptedCallback() {
    dress(this.#root);
  }

  /** Where an app is mounted. What the reader does there is told to it: Yew would keep its own listeners for good. */
  #room() {
    const room = make("div", { class: "app", hidden: "" });
    const kinds = ["click", "change", "input", "keydown", "submit"];
    for (const kind of kinds) room.addEventListener(kind, (event) => this.#handle?.hear(event));
    return room;
  }

  /** An empty place for an app; the one before, whatever is still in it, is left behind. */
  #makeRoom() {
    const app = this.#room();
    this.#app.replaceWith(app);
    this.#app = app;
  }

  /** Loads when the element comes near the viewport, or at once. */
  connectedCallback() {
    this.#start();
    this.#connected = new AbortController();
    const { signal } = this.#connected;
    addEventListener("beforeprint", () => this.#folds.unfold(), { signal });
    addEventListener("afterprint", () => this.#folds.fold(), { signal });
    addEventListener("hashchange", () => this.#handle && hasLink(this) && this.#handle.open(takeLink(this)), { signal });
    addEventListener("online", () => this.#lost && !this.querySelector(":focus") && this.#retry(), { signal });
    document.addEventListener("visibilitychange", () => this.#timer && this.#look(), { signal });
    const eager = !supported || this.getAttribute("loading") === "eager" || hasLink(this);
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

  /** Takes the app down; its answers stay with the element. */
  disconnectedCallback() {
    this.#connected?.abort();
    this.#folds.fold();
    for (const page of this.#root.querySelectorAll("iframe")) page.remove();
    this.#observer?.disconnect();
    this.#takeDown();
    this.#show(this.#fallback);
  }

  /** Takes the app down, also one that is on its way; what the reader did stays. */
  #takeDown() {
    if (this.#handle) this.#clear();
    this.#halt();
  }

  /** What is still on its way comes too late, and what was asked for by an app is not done any more. */
  #halt() {
    clearTimeout(this.#slow);
    ItBandCheck.#running.delete(this);
    this.#wake(0);
    this.#attempt += 1;
  }

  #clear() {
    const [app, handle] = [this.#app, this.#handle];
    this.#picked = [...app.querySelectorAll("form[data-screen] :checked")].map(({ value }) => value);
    this.#place = app.querySelector("form[data-screen]")?.dataset.screen;
    this.#handle = undefined;
    this.#makeRoom();
    // Yew would put up an app after all that goes before it was up: it goes when it is.
    if (app.hidden) this.#leaving.set(this.#attempt, handle);
    else handle.destroy();
  }

  /** Puts up what stands there until the app does: the first question, or the fallback for who comes back to more. */
  #start() {
    this.#lost = false;
    this.#language = languageOf(this);
    for (const room of [this.#notice, this.#app]) speak(this.#language, room);
    this.#drawFirst();
    this.#say(this.#first && !this.#first.pending ? "" : this.#texts.loading);
    this.#show(this.#first?.element ?? this.#fallback);
  }

  /** Draws the first question, with what is ticked and pressed in it. */
  #drawFirst() {
    const before = this.#first;
    this.#first = undefined;
    const { read, headingLevel } = this.#options();
    const returns = this.#saved === undefined ? hasLink(this) || read("answers") : this.#saved;
    const drawing = FIRST[this.#language];
    if (returns || !supported || !drawing) {
      before?.element.remove();
      if (!returns) this.#picked = before?.ticked ?? this.#picked;
      return;
    }
    this.#first = new FirstQuestion(drawing, `${NAME}-${this.#instance}`, headingLevel, () => this.#say(this.#texts.loading));
    speak(this.#language, this.#first.element);
    this.#first.ticked = before?.ticked ?? this.#picked;
    for (const touch of ["pointerdown", "focusin"]) this.#first.element.addEventListener(touch, () => this.#near());
    this.#frame.prepend(this.#first.element);
    before?.handOver(this.#first.element);
  }

  /** The reader comes near, or touches the first question. */
  #near() {
    if (this.#observer) this.#load();
  }

  async #load() {
    this.#observer?.disconnect();
    this.#observer = undefined;
    const attempt = ++this.#attempt;
    this.#slow = setTimeout(() => this.#say(this.#texts.stillLoading), SLOW);
    try {
      this.#fetchFirst(attempt);
      const own = await words(this.#language);
      if (attempt !== this.#attempt) return;
      ItBandCheck.#running.add(this);
      this.#handle = mount(this.#app, own, this.#options());
    } catch (error) {
      if (attempt === this.#attempt) this.#fail(error);
    }
  }

  /** Draws the first question as soon as its words are there, unless the app is. Without them, the app comes alone. */
  async #fetchFirst(attempt) {
    if (FIRST[this.#language]) return;
    await first(this.#language).catch(() => {});
    if (attempt === this.#attempt && !this.#handle) this.#start();
  }

  /** The app stands: it takes over from the first question. */
  #ready(attempt) {
    if (attempt !== this.#attempt) {
      this.#leaving.get(attempt)?.destroy();
      this.#leaving.delete(attempt);
      return;
    }
    clearTimeout(this.#slow);
    const waited = this.#isWaited();
    this.#show(this.#app);
    if (waited) this.#app.querySelector(".title").focus();
    this.#picked = [];
    this.#place = undefined;
    // The page may move the element when it is told.
    const first = this.#first;
    this.#first = undefined;
    first?.handOver(this.#app);
    this.#tell("ready");
  }

  /** Puts the fallback back, says why, and offers another try where that can help. */
  #fail(error) {
    const code = error instanceof Failure ? error.code : "panic";
    this.#halt();
    // An app that panicked cannot be taken down in order: leave its element behind.
    this.#handle = undefined;
    this.#makeRoom();
    const retry = make("button", { type: "button", class: "secondary", part: "retry", "data-action": "retry" }, this.#texts.retry);
    retry.addEventListener("click", () => this.#retry());
    this.#say(this.#texts[code], ...(RETRIED.includes(code) ? [retry] : []));
    this.#show(this.#fallback);
    this.#lost = code === "network";
    this.#tell("error", { code });
  }

  #retry() {
    // The button goes: who pressed it waits in its place, and goes on at the heading.
    if (this.#isWaited()) this.#notice.focus();
    this.#start();
    this.#load();
  }

  /** Whether the focus is where the element itself speaks. */
  #isWaited() {
    return this.#notice.contains(this.#root.activeElement);
  }

  /** Shows a sentence and what goes with it, below the first question and above the fallback. */
  #say(sentence, ...others) {
    this.#notice.replaceChildren(make("p", { role: "status" }, sentence), ...others);
  }

  /** Shows one of the first question, the app and the fallback. */
  #show(shown) {
    for (const one of [this.#first?.element, this.#app, this.#fallback]) one?.toggleAttribute("hidden", one !== shown);
    this.#notice.hidden = shown === this.#app;
  }

  async #share(fragment) {
    const link = `${address()}#${fragment}`;
    const how = await share(link, this.#title());
    this.#handle?.shared(how === "refused" ? link : how);
  }

  #look() {
    this.#handle?.wake(...clocks());
  }

  /** Lets the app look at the clocks after so many milliseconds; 0 is never. */
  #wake(milliseconds) {
    clearTimeout(this.#timer);
    this.#timer = milliseconds ? setTimeout(() => this.#look(), milliseconds) : undefined;
  }

  /** The name that the app shows above the question. */
  #title() {
    return this.#app.querySelector("[part=name]").textContent;
  }

  /** What the element itself says. The words file may be what is missing, so these are in the script. */
  get #texts() {
    return LANGUAGES[this.#language].texts;
  }

  /** What the app asks for; see `src/browser/options.rs`. */
  #options() {
    const level = this.getAttribute("heading-level");
    const tel = this.getAttribute("emergency-tel")?.trim();
    const attempt = this.#attempt;
    // An app that was taken down has nothing to say any more.
    const current =
      (run) =>
      (...args) =>
        attempt === this.#attempt ? run(...args) : undefined;
    const link = current(() => takeLink(this));
    return {
      instance: this.#instance,
      headingLevel: /^[2-6]$/.test(level) ? Number(level) : 2,
      emergencyTel: /^\+?[\d ().-]{2,20}$/.test(tel) ? tel : undefined,
      saved: this.#saved,
      place: this.#place,
      draft: (this.#first?.ticked ?? this.#picked).join(" "),
      get link() {
        return link();
      },
      ...storage(this.getAttribute("remember"), this.#key()),
      ...time(this.#language),
      clocks,
      download,
      wake: current((milliseconds) => this.#wake(milliseconds)),
      print: () => printAlone(this.#app, css, this.#title()),
      share: (fragment) => this.#share(fragment),
      ready: () => this.#ready(attempt),
      question: current((question) => this.#tell("question", { question })),
      outcome: current((outcome, level) => this.#tell("outcome", { outcome, level })),
      save: current((saved) => (this.#saved = saved)),
    };
  }

  /** Where answers are kept: by the element's id, or by its place among the page's elements. */
  #key() {
    const place = [...document.querySelectorAll(NAME)].indexOf(this);
    return `${NAME}:${this.id || Math.max(place, 0)}`;
  }

  attributeChangedCallback(name, before) {
    if (name === "lang") {
      this.#translate();
    } else {
      // An element that the page still makes has kept nothing, and its place is that of another.
      if (name === "remember" && this.#connected && this.isConnected) this.#keepElsewhere(before);
      this.#handle?.update(this.#options());
      if (this.#first) this.#start();
    }
  }

  /** Goes on in another language. An app stays until the words are there; what goes wrong with them, loading tells. */
  async #translate() {
    const language = languageOf(this);
    if (this.#handle) await words(language).catch(() => {});
    const overtaken = this.#connected?.signal.aborted !== false || language !== languageOf(this);
    if (overtaken || language === this.#language) return;
    this.#takeDown();
    this.#start();
    if (!this.#observer) this.#load();
  }

  /** What is kept goes where the page now wants it; where it wants nothing kept, the element alone has the answers. */
  #keepElsewhere(before) {
    const [from, to] = [before, this.getAttribute("remember")].map((choice) => storage(choice, this.#key()));
    const kept = from.all();
    this.#saved ??= from.read("answers");
    if (this.#saved) kept.push(["answers", this.#saved]);
    from.clear();
    for (const [name, text] of kept) to.write(name, text);
  }

  /** Forgets every answer and shows the first question, at once or as soon as it can. */
  restart() {
    this.#saved = "";
    this.#picked = [];
    this.#place = undefined;
    this.#handle?.restart();
    if (this.#first) this.#first.ticked = [];
  }

  #tell(name, detail = {}) {
    this.dispatchEvent(new CustomEvent(`${NAME}:${name}`, { bubbles: true, composed: true, detail }));
  }
}

if (!customElements.get(NAME)) customElements.define(NAME, ItBandCheck);
