// The schedule of a plan: a field for the first day, a table by date, and a button that saves no file.

import { Button } from "./button.jsx";
import { blocks, id, ui } from "./words.js";

const START = "schedule-start";
const DAY = 24 * 60 * 60 * 1000;
const SHORT = new Intl.DateTimeFormat(undefined, { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" });

const iso = (time) => new Date(time).toISOString().slice(0, 10);

/** Midnight of the reader's tomorrow, in UTC. */
function tomorrow() {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + 1);
}

function Row({ words, number, time, due }) {
  return (
    <tr role="row" data-day={number}>
      <th role="rowheader" scope="row">
        <span class="day">{ui.schedule.day} </span>
        {number}
      </th>
      <td role="cell">
        <time datetime={iso(time)}>{SHORT.format(time)}</time>
      </td>
      <td role="cell">
        <ul role="list">
          {due.map((item) => (
            <li key={item.id}>{words.items[item.id]}</li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

function Table({ block, items, start }) {
  const { schedule } = ui;
  const words = blocks[block.id];
  const last = Math.max(...items.flatMap((item) => item.days ?? []));
  const numbers = Array.from({ length: last }, (_, index) => index + 1);
  const due = (number) => items.filter((item) => item.days?.includes(number));
  return (
    <table role="table" aria-label={words.title}>
      <thead role="rowgroup">
        <tr role="row">
          {[schedule.day, schedule.date, schedule.todo].map((title) => (
            <th key={title} role="columnheader" scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {numbers.map((number) => (
          <Row key={number} {...{ words, number }} time={start + (number - 1) * DAY} due={due(number)} />
        ))}
      </tbody>
    </table>
  );
}

export function Schedule({ block, items }) {
  const start = tomorrow();
  return (
    <div class="schedule" part="schedule">
      <div class="field">
        <label class="label" for={id(START)}>
          {ui.schedule.start}
        </label>
        <input
          type="date"
          class="input"
          name={START}
          id={id(START)}
          min="2000-01-01"
          max="9998-12-31"
          defaultValue={iso(start)}
        />
      </div>
      <Table {...{ block, items, start }} />
      <div class="field">
        <Button action="calendar" aria-describedby={id(START, "hint")}>
          {ui.schedule.save}
        </Button>
        <p class="hint" id={id(START, "hint")}>
          {ui.schedule.saveHint}
        </p>
      </div>
    </div>
  );
}
