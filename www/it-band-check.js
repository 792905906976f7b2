/**
 * `<it-band-check>`: a short questionnaire about outer-knee pain that ends in recovery advice.
 *
 * This module owns the element; the Rust app it loads owns everything the reader answers. Nothing is sent anywhere:
 * after loading, the element makes no request, and its events carry ids of questions and outcomes, never answers.
 *
 * @attr {string} lang - Language of the words, a BCP 47 tag. Default: the page's, then English.
 * @attr {"auto"|"light"|"dark"} theme - Colours. Default: `auto`, the reader's own setting.
 * @attr {2|3|4|5|6} heading-level - Level of the question's heading. Default: 2.
 * @attr {"none"|"session"|"device"} remember - How long answers are kept on the reader's device. Default: `session`.
 * @attr {string} emergency-tel - Number behind the call link of an emergency. Default: no link.
 * @attr {"lazy"|"eager"} loading - Whether to load near the viewport, or at once. Default: `lazy`.
 *
 * @slot - Fallback: shown while the questionnaire loads, and when it cannot be shown.
 *
 * @fires it-band-check:ready - The first question can be answered.
 * @fires it-band-check:question - A question is shown; `detail.question` is its id.
 * @fires it-band-check:outcome - An outcome is shown; `detail.outcome` is its id, `detail.level` how urgent it is.
 * @fires it-band-check:error - It cannot be shown; `detail.code` is one of `network`, `integrity`, `csp`,
 *   `unsupported`, `content`, `panic`.
 */

import { clocks, download, storage, time } from "./edges.js";
import { FirstQuestion } from "./first.js";
import { make } from "./make.js";
import { printAlone } from "./print.js";
import { share } from "./share.js";
import print from "./styles/print.css";
import screen from "./styles/screen.css";
import { Words, __wbg_reset_state as startAfresh, imports, mount, start } from "engine-glue";
import { onPanic } from "./panic.js";

const NAME = "it-band-check";

/** What the reader is told, by error code. The words file may be what is missing, so these are here. */
const SENTENCES = {
  network: "The questionnaire could not be loaded. Check your connection, then try again.",
  integrity: "The questionnaire was changed on its way here, so it was not started.",
  csp: "This page does not allow the questionnaire to run.",
  unsupported: "This browser is too old to run the questionnaire.",
  content: "The questionnaire could not be read.",
  panic: "Something went wrong in the questionnaire. Your answers are still here.",
};

/** Where another try can help: not under the page's policy, in an old browser, or with words that cannot be read. */
const RETRIED = ["network", "integrity", "panic"];

const LOADING = "The questionnaire is loading.";
const STILL_LOADING = "The questionnaire is still loading. Your connection may be slow.";

/** After how many milliseconds the reader is told that it still loads. */
const SLOW = 10_000;

/** Why loading failed: a code of the public contract. */
class Failure extends Error {
  constructor(code, cause) {
    super(`${NAME}: ${code}`, { cause });
    this.code = code;
  }
}

/** Runs what the page's policy may forbid. Where it did, the failure is `csp`. */
async function allowed(blockedURI, run) {
  let blocked = false;
  const onViolation = (event) => (blocked ||= event.blockedURI.startsWith(blockedURI));
  document.addEventListener("securitypolicyviolation", onViolation);
  try {
    return await run();
  } catch (error) {
    // The report of what was blocked is an event of its own: let it arrive.
    await new Promise((resolve) => setTimeout(resolve));
    // WebKit reports no event for wasm, and says it in the error alone.
    throw blocked || /content security policy|unsafe-eval/i.test(error.cause) ? new Failure("csp", error.cause) : error;
  } finally {
    document.removeEventListener("securitypolicyviolation", onViolation);
  }
}

/** Fetches a file of this build; what differs from the build by one byte is refused. */
function asset({ file, integrity }) {
  const url = new URL(file, import.meta.url).href;
  const get = (options) =>
    fetch(url, { credentials: "omit", ...options }).then((response) => response.ok && response.arrayBuffer());
  return allowed(url, async () => {
    const bytes = await get({ integrity }).catch(async (error) => {
      // A wrong hash and a lost connection reject alike. Only with the first does the file arrive when nobody asks.
      const arrives = await get({ cache: "reload" }).catch(() => false);
      throw new Failure(arrives ? "integrity" : "network", error);
    });
    if (!bytes) throw new Failure("network");
    return bytes;
  });
}

/** One promise a page for each thing to load. A failure clears it, so that Retry loads again. */
const loads = new Map();
function once(key, load) {
  if (!loads.has(key)) {
    loads.set(
      key,
      load().catch((error) => {
        loads.delete(key);
        throw error;
      }),
    );
  }
  return loads.get(key);
}

/** Whether the wasm stands as a panic left it: nothing may run in it before it is started afresh. */
let panicked = false;

async function startEngine() {
  if (panicked) {
    panicked = false;
    startAfresh();
    return;
  }
  const bytes = await asset(ASSETS.wasm);
  await allowed("wasm-eval", () =>
    WebAssembly.instantiate(bytes, imports())
      .then(({ instance, module }) => start(instance, module))
      .catch((error) => {
        throw new Failure("unsupported", error);
      }),
  );
}

/** The words of a language, ready to be mounted. */
async function readWords(language) {
  if (!supported) throw new Failure("unsupported");
  const [bytes] = await Promise.all([asset(ASSETS.words[language]), once("engine", startEngine)]);
  try {
    return new Words(new Uint8Array(bytes));
  } catch (error) {
    throw new Failure("content", error);
  }
}

const sheet = constructSheet(`${screen}@media print{${print}}`);

/** Whether the browser has what no questionnaire can do without. */
const supported = typeof WebAssembly === "object" && "adoptedStyleSheets" in document && sheet !== undefined;

function constructSheet(css) {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  } catch {
    // Older browsers have style sheets, but none that a script can make.
  }
}

let instances = 0;

class ItBandCheck extends HTMLElement {
  static version = VERSION;
  static observedAttributes = ["heading-level", "emergency-tel", "remember"];

  /** Every app on the page: they share the wasm, so a panic in one stops all of them. */
  static #running = new Set();

  static {
    onPanic((error) => {
      if (panicked) return;
      panicked = true;
      loads.clear();
      // Out of the call that panicked first: what it holds is in no order.
      queueMicrotask(() => [...ItBandCheck.#running].forEach((element) => element.#fail(new Failure("panic", error))));
    });
  }

  #instance = ++instances;
  #notice = make("div", { class: "notice", part: "notice" });
  #app = this.#room();
  #fallback = make("slot");
  #frame = make("div", { class: "frame", part: "frame" }, this.#notice, this.#app, this.#fallback);
  #root = this.attachShadow({ mode: "open" });
  #unfolded = [];
  #attempt = 0;

  /** Apps that were taken down before they were up, by their attempt. */
  #leaving = new Map();

  /** What was ticked and not yet continued with when the app was taken down. */
  #picked = [];

  /** Whether the connection was lost. */
  #lost = false;
  #saved;
  #first;
  #handle;
  #connected;
  #observer;
  #slow;
  #timer;

  constructor() {
    super();
    this.#dress();
    this.#root.append(this.#frame);
    this.#show(this.#fallback);
  }

  adoptedCallback() {
    this.#dress();
  }

  /** A shadow root loses its style sheet when it moves through another document: a template's, or a frame's. */
  #dress() {
    if (supported && this.ownerDocument === document) this.#root.adoptedStyleSheets = [sheet];
  }

  /** Where an app is mounted. What the reader does there is told to it: Yew would keep its own listeners for good. */
  #room() {
    const room = make("div", { class: "app", hidden: "" });
    for (const kind of ["click", "change", "keydown"]) room.addEventListener(kind, (event) => this.#handle?.hear(event));
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
    addEventListener("beforeprint", () => this.#unfold(), { signal });
    addEventListener("afterprint", () => this.#fold(), { signal });
    addEventListener("hashchange", () => this.#handle && this.#hasLink() && this.#handle.open(this.#takeLink()), { signal });
    addEventListener("online", () => this.#lost && !this.matches(":focus-within") && this.#retry(), { signal });
    document.addEventListener("visibilitychange", () => this.#timer && this.#look(), { signal });
    const eager = !supported || this.getAttribute("loading") === "eager" || this.#hasLink();
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
    this.#fold();
    for (const page of this.#root.querySelectorAll("iframe")) page.remove();
    this.#observer?.disconnect();
    clearTimeout(this.#slow);
    ItBandCheck.#running.delete(this);
    this.#wake(0);
    if (this.#handle) this.#takeDown();
    this.#attempt += 1;
    this.#show(this.#fallback);
  }

  #takeDown() {
    const [app, handle] = [this.#app, this.#handle];
    this.#picked = [...app.querySelectorAll("form[data-screen] :checked")].map(({ value }) => value);
    this.#handle = undefined;
    this.#makeRoom();
    // Yew would put up an app after all that goes before it was up: it goes when it is.
    if (app.hidden) this.#leaving.set(this.#attempt, handle);
    else handle.destroy();
  }

  /** Puts up what stands there until the app does: the first question, or the fallback for who comes back to more. */
  #start() {
    this.#lost = false;
    this.#drawFirst();
    this.#say(this.#first ? "" : LOADING);
    this.#show(this.#first?.element ?? this.#fallback);
  }

  /** Draws the first question, with what is ticked and pressed in it. */
  #drawFirst() {
    const before = this.#first;
    before?.element.remove();
    this.#first = undefined;
    const { read, headingLevel } = this.#options();
    const returns = this.#saved === undefined ? this.#hasLink() || read("answers") : this.#saved;
    if (returns || !supported) return;
    const pressed = () => this.#say(LOADING);
    this.#first = new FirstQuestion(this.#language(), `${NAME}-${this.#instance}`, headingLevel, pressed);
    this.#first.take(before ?? { ticked: this.#picked });
    for (const touch of ["pointerdown", "focusin"]) this.#first.element.addEventListener(touch, () => this.#near());
    this.#frame.prepend(this.#first.element);
  }

  /** The reader comes near, or touches the first question. */
  #near() {
    if (this.#observer) this.#load();
  }

  async #load() {
    this.#observer?.disconnect();
    this.#observer = undefined;
    const attempt = ++this.#attempt;
    this.#slow = setTimeout(() => this.#say(STILL_LOADING), SLOW);
    try {
      const language = this.#language();
      const words = await once(`words ${language}`, () => readWords(language));
      if (attempt !== this.#attempt) return;
      ItBandCheck.#running.add(this);
      this.#handle = mount(this.#app, words, this.#options());
    } catch (error) {
      if (attempt === this.#attempt) this.#fail(error);
    }
  }

  /** The app stands: it takes over from the first question. */
  #ready(attempt) {
    if (attempt !== this.#attempt) {
      this.#leaving.get(attempt)?.destroy();
      this.#leaving.delete(attempt);
      return;
    }
    clearTimeout(this.#slow);
    this.#show(this.#app);
    this.#picked = [];
    // The page may move the element when it is told.
    const first = this.#first;
    this.#first = undefined;
    first?.handOver(this.#app);
    this.#tell("ready");
  }

  /** Puts the fallback back, says why, and offers another try where that can help. */
  #fail(error) {
    const code = error instanceof Failure ? error.code : "panic";
    ItBandCheck.#running.delete(this);
    clearTimeout(this.#slow);
    // An app that panicked cannot be taken down in order: leave its element behind.
    this.#handle = undefined;
    this.#makeRoom();
    const retry = make("button", { type: "button", class: "secondary", part: "retry", "data-action": "retry" }, "Try again");
    retry.addEventListener("click", () => this.#retry());
    this.#say(SENTENCES[code], ...(RETRIED.includes(code) ? [retry] : []));
    this.#show(this.#fallback);
    this.#lost = code === "network";
    this.#tell("error", { code });
  }

  #retry() {
    this.#start();
    this.#load();
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

  /** Paper cannot be unfolded: all that is folded away is printed too. */
  #unfold() {
    for (const details of this.#root.querySelectorAll("details:not([open])")) {
      details.open = true;
      this.#unfolded.push(details);
    }
  }

  #fold() {
    for (const details of this.#unfolded.splice(0)) details.open = false;
  }

  /** Whether the page's address holds a plan for this element: the first one takes it. */
  #hasLink() {
    return location.hash.startsWith(`#${NAME}=`) && (document.querySelector(NAME) ?? this) === this;
  }

  /** The plan in the page's address, which then leaves the address; Back leads where it led before. */
  #takeLink() {
    const { hash } = location;
    if (!this.#hasLink()) return undefined;
    history.replaceState(history.state, "", address());
    return hash;
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

  #language() {
    const wanted = [this.lang, this.closest("[lang]")?.lang, document.documentElement.lang];
    const known = wanted.map((tag) => tag?.toLowerCase().split("-")[0]).find((tag) => Object.hasOwn(ASSETS.words, tag));
    return known ?? "en";
  }

  /** What the app asks for; see `src/browser/options.rs`. */
  #options() {
    const level = this.getAttribute("heading-level");
    const remember = this.getAttribute("remember");
    const tel = this.getAttribute("emergency-tel")?.trim();
    const attempt = this.#attempt;
    // An app that was taken down has nothing to say any more.
    const current =
      (run) =>
      (...args) =>
        attempt === this.#attempt ? run(...args) : undefined;
    const takeLink = current(() => this.#takeLink());
    return {
      instance: this.#instance,
      headingLevel: /^[2-6]$/.test(level) ? Number(level) : 2,
      emergencyTel: /^\+?[\d ().-]{2,20}$/.test(tel) ? tel : undefined,
      saved: this.#saved,
      draft: (this.#first?.ticked ?? this.#picked).join(" "),
      get link() {
        return takeLink();
      },
      ...storage(remember === "none" || remember === "device" ? remember : "session", this.#key()),
      ...time(this.#language()),
      clocks,
      download,
      wake: current((milliseconds) => this.#wake(milliseconds)),
      print: () => printAlone(this.#app, screen + print, this.#title()),
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

  attributeChangedCallback() {
    this.#handle?.update(this.#options());
    if (this.#first) this.#start();
  }

  /** Forgets every answer and shows the first question. Where there is no app, the next one is told to. */
  restart() {
    this.#saved = "";
    this.#picked = [];
    this.#handle?.restart();
    if (this.#first) this.#first.ticked = [];
  }

  #tell(name, detail = {}) {
    this.dispatchEvent(new CustomEvent(`${NAME}:${name}`, { bubbles: true, composed: true, detail }));
  }
}

/** The page's address without its fragment. */
function address() {
  return location.href.split("#")[0];
}

if (!customElements.get(NAME)) customElements.define(NAME, ItBandCheck);
