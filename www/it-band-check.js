/**
 * `<it-band-check>`: a short questionnaire about outer-knee pain that ends in recovery advice.
 *
 * This module owns the element; the Rust app it loads owns everything the reader answers. Nothing is sent anywhere:
 * after loading, the element makes no request, and its events carry ids of questions and outcomes, never answers.
 *
 * @attr {string} lang - Language of the words, a BCP 47 tag. Where it is not given: the page's, then English.
 * @attr {"auto"|"light"|"dark"} [theme=auto] - Colours for a light or a dark page. `auto` follows the page, also when it
 *   changes: it is dark where the text that the element inherits is light.
 * @attr {2|3|4|5|6} [heading-level=2] - Level of the question's heading, so that it fits the post.
 * @attr {"none"|"session"|"device"} [remember=session] - How long answers are kept, on the reader's device only.
 * @attr {string} emergency-tel - Number behind the call link of an emergency, such as `112`. Where it is not given there
 *   is no link, since the number depends on the country.
 * @attr {"lazy"|"eager"} [loading=lazy] - Whether to load near the viewport, or as soon as it is on the page.
 * @attr {string} base - Folder of the files that the script loads, such as `/assets/check/`; relative to the page. Needed only
 *   where the script is served from elsewhere than its files, as by an optimiser. Where it is not given: the script's own.
 * @attr {string} page - Address that links to a plan lead to, with `https:` or `http:`. Needed only where readers see another
 *   address than that of the page with the element, as around a frame. Where it is not given: the page's own.
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

import { Events } from "./events.js";
import { unfoldForPaper } from "./folds.js";
import { Frame } from "./frame.js";
import { guardPresses } from "./guard.js";
import { KeptFocus } from "./kept_focus.js";
import { languageOf } from "./language.js";
import { hasLink } from "./link.js";
import { Failure, first, RETRIED } from "./load.js";
import { Mount } from "./mount.js";
import { NAME } from "./name.js";
import { whenNear } from "./near.js";
import { awaitRest, showRest } from "./rest.js";
import { settingsOf } from "./settings.js";
import { adoptStyles, supported } from "./sheet.js";
import { Kept } from "./storage.js";
import { followTheme } from "./theme.js";

/** After how many milliseconds the reader is told that it still loads. */
const SLOW = 10_000;

let instances = 0;

class ItBandCheck extends HTMLElement {
  /** Version of the script. @type {string} */
  static version = VERSION;

  static observedAttributes = ["lang", "heading-level", "emergency-tel", "remember"];

  #settle = () => {};

  /**
   * Settles when the first screen can be used for the first time, at once if it can be by now. An error does not end the wait,
   * since another try may help: see `state` and `it-band-check:error`.
   * @type {Promise<void>}
   */
  ready = new Promise((resolve) => {
    this.#settle = resolve;
  });

  #root = this.attachShadow({ mode: "open" });
  #frame = new Frame(() => this.#retry());
  #focus = new KeptFocus(this.#root);
  #kept = new Kept(this);
  #events = new Events(this);

  /** What an app gets of the element. @type {import("./mount.js").Page} */
  #page = {
    element: this,
    instance: ++instances,
    frame: this.#frame,
    kept: this.#kept,
    events: this.#events,
    snapshot: undefined,
    ready: () => this.#ready(),
    fail: (error) => this.#fail(error),
  };

  /** The app, from when it is asked for until it is gone. @type {Mount | undefined} */
  #mount;

  /** Aborted when the element leaves the page. @type {AbortController | undefined} */
  #connected;

  /** The failure that is shown. @type {import("./load.js").FailureCode | undefined} */
  #failed;

  /** Sets the colours by what the element stands in now. @type {(() => void) | undefined} */
  #paint;

  /** Whether the page asked to start again while the element was away. */
  #restarts = false;

  constructor() {
    super();
    adoptStyles(this.#root);
    this.#root.append(this.#frame.element);
    // An element that a script makes is empty at first: a page's parser had no hand in it.
    if (this.hasChildNodes()) showRest(this, this.#root);
    for (const name of ["pointerdown", "focusin"]) this.#frame.first.element.addEventListener(name, this.#near);
  }

  adoptedCallback() {
    adoptStyles(this.#root);
  }

  connectedCallback() {
    if (this.#connected) return this.#moved();
    awaitRest(this, this.#root);
    if (!document.prerendering) return this.#arrive();
    // What the reader kept is not there before they see the page.
    document.addEventListener("prerenderingchange", () => this.isConnected && this.connectedCallback(), { once: true });
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
    addEventListener("hashchange", () => this.#follow(), { signal });
    const online = () => this.#failed === "network" && !this.querySelector(":focus") && this.#retry();
    addEventListener("online", online, { signal });
    // Another tab may have stored something.
    addEventListener("storage", () => this.#mount?.refresh(), { signal });
    document.addEventListener("visibilitychange", () => this.#mount?.refresh(), { signal });
    guardPresses(this.#frame.element, signal);
    unfoldForPaper(this.#root, signal);
    this.#paint = followTheme(this, this.#frame.element, signal);
    this.#kept.arrive();
    if (this.#restarts) this.#kept.storage.write("answers");
    this.#restarts = false;
    this.#draw();
    // An app that was here before is soon here again: its engine is loaded.
    const isEager = !supported || this.getAttribute("loading") === "eager" || hasLink(this) || this.#events.screen;
    if (isEager) this.#load();
    else whenNear(this, this.#near, signal);
  }

  /** The page took the element away and put it back in one task: the app is still up, and the page is told again. */
  #moved() {
    // At another place the app stores the answers again.
    if (this.#kept.arrive()) this.#mount?.update();
    this.#focus.restore();
    this.#translate();
    if (this.#failed) this.#retry();
    this.#events.repeat(() => this.#isReady);
  }

  /** Takes the app down; a snapshot of it stays with the element. */
  #leave() {
    this.#connected?.abort();
    this.#connected = undefined;
    this.#kept.leave();
    for (const page of this.#root.querySelectorAll("iframe")) page.remove();
    this.#mount?.destroy();
    this.#mount = undefined;
    this.#frame.show();
  }

  /** Shows what is there until the app is: the first question, or the fallback to a reader who comes back to a later one. */
  #draw() {
    this.#failed = undefined;
    this.#frame.speak(languageOf(this));
    const isBack = this.#page.snapshot || hasLink(this) || this.#kept.storage.read("answers");
    this.#frame.wait(supported && !isBack, this.#page.instance, settingsOf(this).headingLevel);
  }

  /** The page's address may hold a plan now: the app opens it, once it is there. */
  #follow() {
    if (!hasLink(this) || this.#mount?.openLink()) return;
    this.#draw();
    if (!this.#mount) this.#load();
  }

  /** The reader comes near, or touches the first question. */
  #near = () => this.#isWaiting && this.#load();

  async #load() {
    this.#mount?.destroy();
    const mount = new Mount(this.#page);
    this.#mount = mount;
    this.#frame.fallback.before(mount.root);
    const slow = setTimeout(
      () => this.#mount === mount && this.#frame.notice.say(this.#frame.texts.stillLoading),
      SLOW,
    );
    const { language } = this.#frame;
    mount.start(language).finally(() => clearTimeout(slow));
    if (LANGUAGES[language].screen) return;
    await first(language, settingsOf(this).base).catch(() => {});
    if (mount.state === "loading") this.#draw();
  }

  /**
   * `ready` once the first screen can be used, and `error` while the check cannot be shown.
   * @returns {"loading" | "ready" | "error"}
   */
  get state() {
    return this.#failed ? "error" : this.#isReady ? "ready" : "loading";
  }

  /** The app is up. */
  #ready() {
    this.#frame.handOver(/** @type {Mount} */ (this.#mount).root);
    this.#settle();
    this.#events.dispatch("ready");
  }

  /**
   * Brings the fallback back, says why, and offers another try where that can help.
   * @param {unknown} error
   */
  #fail(error) {
    const { code, cause } = error instanceof Failure ? error : new Failure("panic", error);
    console.warn(`<${NAME}> cannot be shown (${code}).`, cause);
    const { isLost } = this.#focus;
    this.#mount = undefined;
    this.#frame.speak(this.#frame.language);
    this.#frame.notice.say(this.#frame.texts[code], RETRIED.includes(code) ? this.#frame.texts.retry : "");
    this.#frame.show();
    if (isLost) this.#frame.notice.element.focus();
    this.#failed = code;
    this.#events.dispatch("error", { code });
  }

  #retry() {
    // The button goes: who pressed it waits in its place, and goes on at the heading.
    if (this.#frame.notice.hasFocus) this.#frame.notice.element.focus();
    this.#draw();
    this.#load();
  }

  /** Whether the app is up. */
  get #isReady() {
    return this.#mount?.state === "ready";
  }

  /** Whether nothing is loaded yet, since the reader is not near. */
  get #isWaiting() {
    return !this.#mount && !this.#failed;
  }

  /**
   * @param {string} name
   */
  attributeChangedCallback(name) {
    if (!this.#connected) return;
    if (name === "lang") return this.#translate();
    if (name === "remember") this.#kept.follow();
    this.#mount?.update();
    if (!this.#frame.first.element.hidden) this.#draw();
  }

  /** Goes on in the language that the element now asks for, and in the colours of the page around it now. */
  #translate() {
    this.#paint?.();
    const language = languageOf(this);
    if (language === this.#frame.language) return;
    if (this.#isReady) {
      this.#frame.speak(language);
      this.#mount?.translate(language);
    } else {
      const isWaiting = this.#isWaiting;
      this.#draw();
      if (!isWaiting) this.#load();
    }
  }

  /** Forgets every answer and shows the first question, at once or as soon as it can. */
  restart() {
    this.#page.snapshot = undefined;
    this.#frame.first.restart();
    this.#restarts = !this.#connected;
    if (this.#restarts) return;
    this.#kept.storage.write("answers");
    this.#mount?.restart();
    if (!this.#isReady && !this.#failed) this.#draw();
  }
}

if (!customElements.get(NAME)) customElements.define(NAME, ItBandCheck);
