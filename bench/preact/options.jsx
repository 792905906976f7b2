// The options of a question as radios or checkboxes.

import { Fragment } from "preact";
import { Leg } from "./leg.jsx";
import { id, label, questions, ui } from "./words.js";

function Input({ question, option, picked, hint, onChange }) {
  return (
    <input
      type={question.kind === "multiple" ? "checkbox" : "radio"}
      name={question.id}
      value={option}
      id={id(question.id, option)}
      aria-describedby={hint && id(question.id, option, "hint")}
      checked={picked.includes(option)}
      onChange={onChange}
    />
  );
}

function Option({ question, option, number, picked, choose }) {
  const hint = questions[question.id].hints?.[option.id];
  return (
    <div class="option" part="option" data-shows={option.region}>
      <Input
        {...{ question, picked, hint }}
        option={option.id}
        onChange={(event) => choose(option, event.target.checked)}
      />
      <label for={id(question.id, option.id)}>
        {option.region && <Marker number={number} />}
        {label(question.id, option.id)}
        {hint && (
          <span class="hint" aria-hidden="true" id={id(question.id, option.id, "hint")}>
            {hint}
          </span>
        )}
      </label>
    </div>
  );
}

/** Every option below the other, the exclusive one after an "or". Where options stand for a place, a picture comes first. */
export function Options({ question, picked, pick }) {
  const choose = (option, chosen) => {
    if (question.kind === "single" || option.exclusive) return pick(chosen ? [option.id] : []);
    const stays = (one) => (one === option ? chosen : picked.includes(one.id) && !one.exclusive);
    pick(question.options.filter(stays).map((one) => one.id));
  };
  const options = (
    <div class="options">
      {question.options.map((option, index) => (
        <Fragment key={option.id}>
          {option.exclusive && (
            <p class="or" part="or">
              {ui.or}
            </p>
          )}
          <Option number={index + 1} {...{ question, option, picked, choose }} />
        </Fragment>
      ))}
    </div>
  );
  if (!question.options.some((option) => option.region)) return options;
  return (
    <div class="with-leg">
      <Leg {...{ question, picked, choose }} />
      {options}
    </div>
  );
}

/** A scale as a row of radios. What its ends mean stands above them and describes the first and the last. */
export function Scale({ question, picked, pick }) {
  const { min, max } = question;
  const { low, high } = questions[question.id];
  const meanings = { [min]: low, [max]: high };
  const numbers = Array.from({ length: max - min + 1 }, (_, step) => String(min + step));
  return (
    <>
      <p class="ends">
        {Object.entries(meanings).map(([number, meaning]) => (
          <span key={number}>
            {number}: <span id={id(question.id, number, "hint")}>{meaning}</span>
          </span>
        ))}
      </p>
      <div class="scale">
        {numbers.map((number) => (
          <div key={number} class="number" part="option">
            <Input {...{ question, picked }} option={number} hint={meanings[number]} onChange={() => pick([number])} />
            <label for={id(question.id, number)}>{number}</label>
          </div>
        ))}
      </div>
    </>
  );
}

/** The number, from 1, that ties a line of a list to a place in a picture. */
export function Marker({ number }) {
  return (
    <span class="marker" aria-hidden="true">
      {number}
    </span>
  );
}
