// The end of a path: how urgent it is, the plan, the answers, and what this advice is.

import { outcomes, reviewed, version } from "../../content/it-band.json";
import { Block, Contents } from "./block.jsx";
import { Button } from "./button.jsx";
import { byId, holds, plan } from "./walk.js";
import { fill, label, questions, ui, outcomes as words } from "./words.js";

const LEVELS = { urgent: ui.urgent, soon: ui.soon, "self-care": ui.selfCare };
const LONG = new Intl.DateTimeFormat(undefined, { dateStyle: "long", timeZone: "UTC" });

function Keep({ hasPlan }) {
  const { keep } = ui;
  return (
    <section class="keep" part="keep">
      <h3 class="section">{hasPlan ? keep.title : keep.titleAdvice}</h3>
      <div class="row">
        <Button action="print" onClick={() => print()}>
          {hasPlan ? keep.print : keep.printAdvice}
        </Button>
        {hasPlan && <Button action="share">{keep.share}</Button>}
      </div>
      {hasPlan && <p class="hint">{keep.shareHint}</p>}
    </section>
  );
}

function Answers({ path, given, change, restart }) {
  return (
    <section class="answers" part="answers">
      <h3 class="section">{ui.yourAnswers}</h3>
      <dl>
        {path.map(({ id }) => (
          <div key={id} data-answer={id}>
            <dt>{questions[id].name}</dt>
            <dd>
              {given[id].map((option) => (
                <p key={option}>{label(id, option)}</p>
              ))}
            </dd>
            <dd>
              <Button look="link" action="change" data-question={id} onClick={() => change(id)}>
                {ui.change} <span class="hidden">{questions[id].name}</span>
              </Button>
            </dd>
          </div>
        ))}
      </dl>
      <div class="row">
        <Button action="restart" onClick={restart}>
          {ui.restart}
        </Button>
      </div>
    </section>
  );
}

function About() {
  return (
    <section class="about" part="about">
      <h3 class="section">{ui.about}</h3>
      <p>{ui.disclaimer}</p>
      <p>{fill(ui.version, { version, date: LONG.format(new Date(reviewed)) })}</p>
    </section>
  );
}

export function Outcome({ id, path, given, change, restart }) {
  const { level, titles = [] } = byId(outcomes, id);
  const other = titles.find((title) => holds(title.when, given));
  const blocks = plan(id, given);
  // A reader who is sent to get help needs no heading before what to do.
  const planned = level === "self-care";
  return (
    <div class={`screen outcome ${level}`} part="outcome" data-screen={id}>
      <div class="card" part="card">
        <h2 class="title" part="heading" tabindex="-1">
          <span class="level">{LEVELS[level]}: </span>
          <span class="what">{other ? words[id].titles[other.id] : words[id].title}</span>
        </h2>
        <p>{words[id].lead}</p>
      </div>
      <div class="plan" part="plan">
        {planned && <h3 class="section">{ui.plan}</h3>}
        {planned && <Contents plan={blocks} />}
        {blocks.map((one) => (
          <Block key={one.block.id} inPlan={planned} {...one} />
        ))}
      </div>
      {level !== "urgent" && <Keep hasPlan={blocks.some(({ block }) => block.origin === "coach")} />}
      <Answers {...{ path, given, change, restart }} />
      <About />
    </div>
  );
}
