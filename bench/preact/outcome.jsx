// The end of a path: how urgent it is, what to do, the answers, and what this advice is.

import { outcomes, reviewed, version } from "../../content/it-band.json";
import { Button } from "./button.jsx";
import { longDate } from "./calendar.js";
import { Days } from "./days.jsx";
import { Plan, ShortList, WhenToBeSeen } from "./plan.jsx";
import { byId, holds, plan } from "./walk.js";
import { fill, label, questions, ui, outcomes as words } from "./words.js";

const LEVELS = { urgent: ui.urgent, soon: ui.soon, "self-care": ui.selfCare };

function Card({ level, title, lead }) {
  return (
    <div class="card" part="card">
      <h2 class="title" part="heading" tabindex="-1">
        <span>
          <span class="level">{LEVELS[level]}: </span>
          <span class="what">{title}</span>
        </span>
      </h2>
      <p>{lead}</p>
    </div>
  );
}

function Keep({ hasPlan }) {
  const { keep } = ui;
  return (
    <details class="keep" part="keep" data-fold="keep">
      <summary>
        <h3 class="subtitle">{hasPlan ? keep.title : keep.titleAdvice}</h3>
      </summary>
      <div class="row">
        <Button action="print" onClick={() => print()}>
          {hasPlan ? keep.print : keep.printAdvice}
        </Button>
        {hasPlan && <Button action="share">{keep.share}</Button>}
      </div>
      {hasPlan && <p class="hint">{keep.shareHint}</p>}
    </details>
  );
}

function Answer({ id, options, change }) {
  const { name } = questions[id];
  return (
    <div data-answer={id}>
      <dt>{name}</dt>
      <dd>
        {options.map((option) => (
          <p key={option}>{label(id, option)}</p>
        ))}
      </dd>
      <dd>
        <Button look="link" action="change" data-question={id} onClick={() => change(id)}>
          {ui.change} <span class="hidden">{name}</span>
        </Button>
      </dd>
    </div>
  );
}

function Answers({ path, given, change }) {
  return (
    <details class="answers" part="answers" data-fold="answers">
      <summary>
        <h3 class="subtitle">{ui.yourAnswers}</h3>
      </summary>
      <dl>
        {path.map(({ id }) => (
          <Answer key={id} id={id} options={given[id]} change={change} />
        ))}
      </dl>
    </details>
  );
}

function About() {
  return (
    <details class="about" part="about" data-fold="about">
      <summary>
        <h3 class="subtitle">{ui.about}</h3>
      </summary>
      <p>{ui.disclaimer}</p>
      <p>{fill(ui.version, { version, date: longDate(new Date(reviewed)) })}</p>
    </details>
  );
}

export function Outcome({ id, path, given, change, restart }) {
  const { level, first, titles = [] } = byId(outcomes, id);
  const other = titles.find((title) => holds(title.when, given));
  const blocks = plan(id, given);
  const shown = blocks.filter(({ caution }) => !caution);
  const schedule = shown.find(({ block }) => block.tool === "schedule");
  const isWorsening = ({ block }) => block.kind === "worsening";
  return (
    <div class={`screen outcome ${level}`} part="outcome" data-screen={id}>
      <Card level={level} title={other ? words[id].titles[other.id] : words[id].title} lead={words[id].lead} />
      <ShortList first={first} plan={blocks} />
      {schedule && <Days {...schedule} />}
      {/* A reader who is sent to get help needs no heading before what to do. */}
      <Plan planned={level === "self-care"} plan={blocks.filter((one) => !isWorsening(one))} />
      {shown.filter(isWorsening).map((one) => (
        <WhenToBeSeen key={one.block.id} {...one} />
      ))}
      <div class="folds">
        {level !== "urgent" && <Keep hasPlan={blocks.some(({ block }) => block.origin === "coach")} />}
        <Answers {...{ path, given, change }} />
        <About />
      </div>
      <div class="row">
        <Button action="restart" onClick={restart}>
          {ui.restart}
        </Button>
      </div>
    </div>
  );
}
