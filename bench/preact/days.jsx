// The days of a schedule as a picture: a radio a day, and what is due on the one that is chosen.

import { useState } from "preact/hooks";
import { dateOf, days, due, shortDate, tomorrow } from "./calendar.js";
import { blocks, id, ui } from "./words.js";

const SIGNS = {
  run: "M14 3a2 2 0 1 0 4 0a2 2 0 1 0-4 0M11 22l2-6-4-4 3-5-4 1-2 4M12 7l4 4h4M9 14l-2 4H3",
  ride: "M1 17a4 4 0 1 0 8 0a4 4 0 1 0-8 0M15 17a4 4 0 1 0 8 0a4 4 0 1 0-8 0M5 17l4-8h7l3 8M9 9l4 8H5M8 6h3M16 9V5h3",
  rest: "M20 14A8 8 0 1 1 10 4a7 7 0 0 0 10 10z",
  test: "M6 22V3h13l-4 4 4 4H6",
};

/** What a day is for: a sign and a word. */
function Activity({ activity }) {
  return (
    <span class="activity">
      <svg class="sign" aria-hidden="true" viewBox="0 0 24 24">
        <path d={SIGNS[activity]} />
      </svg>
      <span> </span>
      <span>{ui.schedule[activity]}</span>
    </span>
  );
}

function Cell({ number, activity, chosen, choose }) {
  return (
    <div class="number">
      <input
        type="radio"
        name="day"
        value={number}
        id={id("day", number)}
        checked={number === chosen}
        onChange={() => choose(number)}
      />
      <label for={id("day", number)}>
        <span class="hidden">{ui.schedule.day} </span>
        <span class="n">{number}</span>
        {activity && <Activity activity={activity} />}
      </label>
    </div>
  );
}

export function Days({ block, items }) {
  const [chosen, choose] = useState(1);
  const words = blocks[block.id].items;
  const activity = (number) => due(items, number).find((item) => item.activity)?.activity;
  return (
    <section class="days" part="days">
      <fieldset>
        <legend>
          <h3 class="section">{ui.schedule.picture}</h3>
        </legend>
        <div class="scale">
          {days(items).map((number) => (
            <Cell key={number} activity={activity(number)} {...{ number, chosen, choose }} />
          ))}
        </div>
      </fieldset>
      <div class="due">
        <p class="label">{`${ui.schedule.day} ${chosen}, ${shortDate(dateOf(tomorrow(), chosen))}`}</p>
        <ul>
          {due(items, chosen).map((item) => (
            <li key={item.id}>{words[item.id]}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}
