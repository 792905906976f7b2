// The same questionnaire written by hand with Preact: the least that such a widget costs a reader. `cargo xtask bench
// speed` measures it beside the real one. It draws the same elements with the same style sheets, from the first question
// to any outcome. Its tools do nothing; it has no checks of its files, no other languages and no way to resume.

import { Component, render } from "preact";
import first from "../../www/styles/first.css";
import modes from "../../www/styles/modes.css";
import { prepareDates } from "./calendar.js";
import { Outcome } from "./outcome.jsx";
import { Question } from "./question.jsx";
import { remaining, walk } from "./walk.js";
import { title } from "./words.js";

class Check extends Component {
  state = { answers: {}, picked: [], problem: false };

  componentDidUpdate(_, before) {
    const { answers, problem } = this.state;
    if (before.answers !== answers) this.base.querySelector("[part=heading]").focus();
    else if (problem && !before.problem) this.base.querySelector(".summary").focus();
  }

  screen({ answers, picked, problem }) {
    const { path, given, outcome } = walk(answers);
    if (outcome) {
      const restart = () => this.setState({ answers: {}, picked: [] });
      const change = (id) => this.setState({ answers: { ...answers, [id]: [] }, picked: answers[id] });
      return (
        <div key={outcome}>
          <Outcome id={outcome} {...{ path, given, change, restart }} />
        </div>
      );
    }
    const question = path.at(-1);
    const proceed = (event) => {
      event.preventDefault();
      if (!picked.length) return this.setState({ problem: true });
      this.setState({ answers: { ...answers, [question.id]: picked }, picked: [], problem: false });
    };
    const back = () => {
      const before = path.at(-2).id;
      this.setState({ answers: { ...answers, [before]: [] }, picked: answers[before], problem: false });
    };
    const pick = (picked) => this.setState({ picked });
    const atMost = path.length - 1 + remaining(question.id, given);
    return (
      <div key={question.id}>
        <Question number={path.length} {...{ question, atMost, picked, pick, proceed, back, problem }} />
      </div>
    );
  }

  render(_, state) {
    return (
      <div class="frame" part="frame">
        <div class="app" lang="en" dir="ltr">
          <p class="name" part="name">
            {title}
          </p>
          {this.screen(state)}
        </div>
        <div class="hidden" role="status" />
      </div>
    );
  }
}

customElements.define(
  "it-band-check",
  class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: "open" });
      const sheets = [first, "", modes, ""].map((text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        return sheet;
      });
      root.adoptedStyleSheets = sheets;
      render(<Check />, root);
      // What only later screens need does not hold up the first.
      import("./later.js").then(({ plan, print }) => {
        sheets[1].replaceSync(plan);
        sheets[3].replaceSync(`@media print{${print}}`);
        prepareDates();
        this.dispatchEvent(new CustomEvent("it-band-check:ready", { bubbles: true, composed: true }));
      });
    }
  },
);
