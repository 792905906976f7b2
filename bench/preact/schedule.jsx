// The schedule of a plan: a field for the first day, a table by date, and a button that saves no file.

import { Button } from "./button.jsx";
import { dateOf, days, due, iso, shortDate, tomorrow } from "./calendar.js";
import { blocks, id, ui } from "./words.js";

const START = "schedule-start";

function Row({ words, number, time, due }) {
  return (
    <tr role="row" data-day={number}>
      <th role="rowheader" scope="row">
        <span class="day">{ui.schedule.day} </span>
        {number}
      </th>
      <td role="cell">
        <time datetime={iso(time)}>{shortDate(time)}</time>
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
        {days(items).map((number) => (
          <Row key={number} {...{ words, number }} time={dateOf(start, number)} due={due(items, number)} />
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
        <p class="hint" aria-hidden="true" id={id(START, "hint")}>
          {ui.schedule.saveHint}
        </p>
      </div>
    </div>
  );
}
