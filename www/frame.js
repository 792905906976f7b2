import { Announcer } from "./announcer.js";
import { FirstQuestion } from "./first.js";
import { guardKeys } from "./guard.js";
import { setLangAndDir } from "./language.js";
import { make } from "./make.js";
import { Notice } from "./notice.js";
import { reveal } from "./reveal.js";

/**
 * What asks recorders of sessions to leave a frame out: rrweb, PostHog, FullStory, Sentry, Clarity, Datadog and Hotjar. Each
 * looks for its own mark. They have to be on an element inside the root: from one outside, rrweb still tells what is typed
 * and ticked.
 */
const UNRECORDED = {
  class: "frame rr-block ph-no-capture fs-exclude sentry-block",
  "data-clarity-mask": "true",
  "data-dd-privacy": "hidden",
  "data-hj-suppress": "",
};

/** What an element shows: the first question, the app or the fallback, with a notice and the live region. */
export class Frame {
  announcer = new Announcer();
  fallback = make("slot");

  /** The language of what the element says itself. */
  language = "en";

  /** @param {() => void} onRetry */
  constructor(onRetry) {
    this.notice = new Notice(this.announcer, onRetry);
    this.first = new FirstQuestion(this.announcer, () => this.notice.say(this.texts.loading));
    const parts = [this.notice.element, this.fallback, this.announcer.element];
    this.element = make("div", { ...UNRECORDED, part: "frame" }, ...parts);
    guardKeys(this.element);
    this.element.addEventListener("keyup", reveal);
    this.show();
  }

  /** What the element says itself: in English until the file is there that has its words in another language. */
  get texts() {
    return /** @type {LoaderTexts} */ (LANGUAGES[this.language].texts ?? LANGUAGES.en.texts);
  }

  /** @param {string} language - Language from now on. */
  speak(language) {
    this.language = language;
    const spoken = LANGUAGES[language].texts ? language : "en";
    for (const one of [this.notice.element, this.announcer.element]) setLangAndDir(one, spoken);
  }

  /**
   * Shows what is there until the app is: the first question, or the fallback to a reader who comes back to a later one.
   * @param {boolean} isNew - Whether the reader does not come back.
   * @param {number} instance - Number of the element, from 1.
   * @param {number} level - Level of the heading.
   */
  wait(isNew, instance, level) {
    const known = LANGUAGES[this.language];
    const { texts } = known;
    const first = isNew && known.screen ? this.first.element : undefined;
    if (first) {
      if (!first.parentNode) this.element.prepend(first);
      this.first.draw(/** @type {FirstScreen} */ (known), this.language, instance, level);
    } else {
      this.first.element.remove();
      // What a reader did before a plan was opened is not for a later visit.
      if (!isNew) this.first.restart();
    }
    this.notice.say((first && !this.first.pending) || !texts ? "" : texts.loading);
    this.show(first);
  }

  /**
   * Shows an app that is up: it takes over from the first question, and the focus from the notice.
   * @param {HTMLElement} app
   */
  handOver(app) {
    const isWaited = this.notice.hasFocus;
    const isFirst = !this.first.element.hidden;
    this.show(app);
    this.announcer.announce("");
    if (isWaited) /** @type {HTMLElement | null} */ (app.querySelector(".title"))?.focus();
    if (isFirst) this.first.handOver(app);
  }

  /**
   * Shows one of the first question, the app and the fallback. An app that was shown is not hidden again: it goes.
   * @param {HTMLElement} shown
   */
  show(shown = this.fallback) {
    /** @type {HTMLElement[]} */
    const before = [this.first.element, this.fallback];
    for (const one of before) one.hidden = one !== shown;
    shown.hidden = false;
    this.notice.element.hidden = !before.includes(shown);
  }
}
