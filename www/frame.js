import { Announcer } from "./announcer.js";
import { FirstQuestion } from "./first.js";
import { setLangAndDir } from "./language.js";
import { make } from "./make.js";
import { Notice } from "./notice.js";

/**
 * What asks recorders of sessions to leave a frame out: rrweb, PostHog, FullStory, Sentry, Clarity, Datadog, Hotjar,
 * OpenReplay and LogRocket. Each looks for its own mark. They have to be on an element inside the
 * root: from one outside, rrweb still tells what is typed and ticked.
 */
const UNRECORDED = {
  class: "frame rr-block ph-no-capture fs-exclude sentry-block",
  "data-clarity-mask": "true",
  "data-dd-privacy": "hidden",
  "data-hj-suppress": "",
  "data-openreplay-hidden": "",
  "data-private": "",
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
    this.show();
  }

  /** What the element says itself. What brings its words in another language may be what is missing: then it says it in English. */
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
