// A question: one form, one fieldset, Back and Continue.

import { Button } from "./button.jsx";
import { Options, Scale } from "./options.jsx";
import { fill, id, questions, ui } from "./words.js";

function Progress({ id, number, atMost }) {
  return (
    <div class="progress" part="progress">
      <p id={id}>{fill(ui.progress, { n: number, m: atMost })}</p>
      <progress aria-hidden="true" max={atMost} value={number} />
    </div>
  );
}

function ErrorSummary({ question, first }) {
  const problem = id(question, "problem");
  return (
    <div class="summary" part="error-summary" role="alert" tabindex="-1" aria-labelledby={problem}>
      <div id={problem}>
        <h2 class="subtitle">{ui.problem}</h2>
      </div>
      <p>
        <a data-action="go" href={`#${id(question, first)}`}>
          <span>{questions[question].missing}</span>
        </a>
      </p>
    </div>
  );
}

export function Question({ question, number, atMost, picked, pick, proceed, back, problem }) {
  const words = questions[question.id];
  const [hint, error, progress] = ["hint", "error", "progress"].map((part) => id(question.id, part));
  const Choices = question.kind === "scale" ? Scale : Options;
  const first = question.options?.[0].id ?? question.min;
  return (
    <form class="screen" part="question" method="dialog" noValidate data-screen={question.id} onSubmit={proceed}>
      <div class="top">
        <Progress id={progress} number={number} atMost={atMost} />
        {number > 1 && (
          <Button look="back" action="back" onClick={back}>
            {ui.back}
          </Button>
        )}
      </div>
      {problem && <ErrorSummary question={question.id} first={first} />}
      <fieldset aria-describedby={problem ? `${hint} ${error}` : hint}>
        <legend>
          <h2 class="title" part="heading" tabindex="-1" aria-describedby={progress}>
            <span>
              {problem && <span class="error">{ui.error}</span>}
              {problem && <span> </span>}
              {words.title}
            </span>
          </h2>
        </legend>
        <div class="hint" id={hint}>
          {words.hint && <p>{words.hint}</p>}
          {question.kind === "multiple" && <p>{ui.selectAll}</p>}
        </div>
        {problem && (
          <p class="error" part="error" id={error}>
            <span class="hidden">{ui.error}</span> {words.missing}
          </p>
        )}
        <Choices question={question} picked={picked} pick={pick} />
      </fieldset>
      <button type="submit" class="primary" part="continue">
        <span>{ui.proceed}</span>
      </button>
    </form>
  );
}
