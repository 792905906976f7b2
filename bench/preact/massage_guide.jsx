// The massage guide: the way up the thigh, and the controls of a timer that never runs.

import { Button } from "./button.jsx";
import { Thigh } from "./leg.jsx";
import { Marker } from "./options.jsx";
import { ui } from "./words.js";

const MINUTES = [15, 16, 17, 18, 19, 20];

function Controls() {
  const { leg } = ui;
  return (
    <div class="controls">
      <div class="time">
        <span>{leg.left}</span>
        <div role="timer" aria-live="off" translate={false}>
          <span>{MINUTES[0]}:00</span>
        </div>
      </div>
      <label class="time">
        <span aria-hidden="true">{leg.minutes}</span>
        <select name="minutes" aria-label={leg.minutes}>
          {MINUTES.map((minutes) => (
            <option key={minutes} value={minutes} selected={minutes === MINUTES[0]}>
              {minutes}
            </option>
          ))}
        </select>
      </label>
      <Button look="primary" action="timer-start">
        {leg.start}
      </Button>
      <Button action="timer-reset">{leg.reset}</Button>
    </div>
  );
}

export function MassageGuide() {
  const { leg } = ui;
  const zones = [leg.knee, leg.lower, leg.middle, leg.upper, leg.hip];
  return (
    <div class="massage" part="massage">
      <p class="hint">{ui.ours}</p>
      <p>{leg.guide}</p>
      <div class="way-up">
        <Thigh />
        <ol role="list">
          {zones.map((zone, index) => (
            <li key={zone}>
              <Marker number={index + 1} />
              {zone}
            </li>
          ))}
        </ol>
      </div>
      <Controls />
    </div>
  );
}
