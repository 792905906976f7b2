// The same questionnaire written by hand with Preact: the least that such a widget costs a reader. `cargo xtask bench
// speed` measures it beside the real one. It has no tools, no checks of its files and no way to resume.

import { Component, render } from "preact";
import {
  blocks as blockWords,
  outcomes as outcomeWords,
  questions as questionWords,
} from "../../content/it-band.en.json";
import { blocks, outcomes, questions, redFlags, start } from "../../content/it-band.json";
import style from "./check.css";

const COMPARE = {
  exists: () => true,
  "=": (given, wanted) => given === wanted,
  "!=": (given, wanted) => given !== wanted,
  ">": (given, wanted) => given > wanted,
  "<": (given, wanted) => given < wanted,
  ">=": (given, wanted) => given >= wanted,
  "<=": (given, wanted) => given <= wanted,
};
const SEVERITY = ["self-care", "soon", "urgent"];
const byId = (list, id) => list.find((one) => one.id === id);

function holds(when, answers) {
  if (!when) return true;
  if (when.all) return when.all.every((one) => holds(one, answers));
  if (when.any) return when.any.some((one) => holds(one, answers));
  if (when.not) return !holds(when.not, answers);
  const given = answers[when.question] ?? [];
  const value = (id) => (typeof when.answer === "number" ? Number(id) : id);
  return given.some((id) => COMPARE[when.operator](value(id), when.answer));
}

/** The questions on the path of the answers, and the outcome it ends in, if it does. */
function walk(all) {
  const path = [];
  const given = {};
  let goto = { question: start };
  while (goto.question) {
    const question = byId(questions, goto.question);
    path.push(question);
    if (!all[question.id]?.length) break;
    given[question.id] = all[question.id];
    const flags = redFlags.filter((flag) => holds(flag.when, given));
    flags.sort((one, other) => SEVERITY.indexOf(other.level) - SEVERITY.indexOf(one.level));
    goto = flags[0] ?? (question.next ?? []).find((rule) => holds(rule.when, given))?.goto ?? question.otherwise;
  }
  return { path, given, outcome: goto.outcome };
}

function optionsOf(question) {
  if (question.options) return question.options;
  return Array.from({ length: question.max - question.min + 1 }, (_, step) => ({ id: String(question.min + step) }));
}

function Question({ question, number, picked, pick, proceed, back, problem }) {
  const words = questionWords[question.id];
  const multiple = question.kind === "multiple";
  const choose = (option, chosen) => {
    if (!multiple || option.exclusive) return pick(chosen ? [option.id] : []);
    const exclusive = question.options.filter((one) => one.exclusive).map((one) => one.id);
    const others = picked.filter((id) => id !== option.id && !exclusive.includes(id));
    pick(chosen ? [...others, option.id] : others);
  };
  return (
    <form noValidate data-screen={question.id} onSubmit={proceed}>
      <p>
        Question {number}{" "}
        {number > 1 && (
          <button type="button" onClick={back}>
            Back
          </button>
        )}
      </p>
      <fieldset>
        <legend>
          <h2 tabIndex={-1}>{words.title}</h2>
        </legend>
        {words.hint && <p>{words.hint}</p>}
        {multiple && <p>Select all that apply.</p>}
        {problem && <p role="alert">{words.missing}</p>}
        {words.low && <p>{`0: ${words.low}. 10: ${words.high}.`}</p>}
        <div class={question.kind}>
          {optionsOf(question).map((option) => (
            <div key={option.id}>
              <input
                type={multiple ? "checkbox" : "radio"}
                name={question.id}
                value={option.id}
                id={`${question.id}-${option.id}`}
                checked={picked.includes(option.id)}
                onChange={(event) => choose(option, event.target.checked)}
              />
              <label for={`${question.id}-${option.id}`}>
                {words.options?.[option.id] ?? option.id}
                {words.hints?.[option.id] && <small>{words.hints[option.id]}</small>}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
      <button type="submit">Continue</button>
    </form>
  );
}

function Block({ block, given }) {
  const words = blockWords[block.id];
  const caution = (block.unless ?? []).find((one) => holds(one.when, given));
  const items = (block.items ?? []).filter((item) => holds(item.when, given));
  return (
    <section data-block={block.id}>
      <h3>{words.title}</h3>
      {caution ? (
        <p>{words.withheld[caution.id]}</p>
      ) : (
        <>
          {words.lead && <p>{words.lead}</p>}
          <ul>
            {items.map((item) => (
              <li key={item.id}>{words.items[item.id]}</li>
            ))}
          </ul>
          {words.evidence && (
            <details>
              <summary>What research says</summary>
              <p>{words.evidence}</p>
            </details>
          )}
        </>
      )}
    </section>
  );
}

function Outcome({ id, path, given, restart }) {
  const outcome = byId(outcomes, id);
  const shown = outcome.blocks.map((block) => byId(blocks, block)).filter((block) => holds(block.when, given));
  const label = (question, option) => questionWords[question.id].options?.[option] ?? option;
  return (
    <div data-screen={id}>
      <h2 tabIndex={-1}>{outcomeWords[id].title}</h2>
      <p>{outcomeWords[id].lead}</p>
      {shown.map((block) => (
        <Block key={block.id} block={block} given={given} />
      ))}
      <h3>Your answers</h3>
      <dl>
        {path.map((question) => [
          <dt>{questionWords[question.id].name}</dt>,
          <dd>{given[question.id].map((option) => label(question, option)).join(", ")}</dd>,
        ])}
      </dl>
      <button type="button" onClick={restart}>
        Start again
      </button>
    </div>
  );
}

class Check extends Component {
  state = { answers: {}, picked: [], problem: false };

  componentDidUpdate(_, before) {
    if (before.answers !== this.state.answers) this.base.querySelector("h2").focus();
  }

  render(_, { answers, picked, problem }) {
    const { path, given, outcome } = walk(answers);
    if (outcome) {
      const restart = () => this.setState({ answers: {}, picked: [] });
      return <Outcome id={outcome} path={path} given={given} restart={restart} />;
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
    return <Question key={question.id} number={path.length} {...{ question, picked, pick, proceed, back, problem }} />;
  }
}

customElements.define(
  "it-band-check",
  class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: "open" });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      root.adoptedStyleSheets = [sheet];
      render(<Check />, root);
      this.dispatchEvent(new CustomEvent("it-band-check:ready", { bubbles: true, composed: true }));
    }
  },
);
