// The form of the pace builder. It works out no set.

import { Button } from "./button.jsx";
import { id, ui } from "./words.js";

function Field({ name, label, hint, inputmode = "numeric" }) {
  return (
    <div class="field" part="field">
      <label class="label" for={id(name)}>
        {label}
      </label>
      <p class="hint" aria-hidden="true" id={id(name, "hint")}>
        {hint}
      </p>
      <input
        type="text"
        class="input"
        autocomplete="off"
        name={name}
        inputmode={inputmode}
        id={id(name)}
        defaultValue=""
        aria-describedby={id(name, "hint")}
      />
    </div>
  );
}

function Units() {
  const units = { km: ui.pace.kilometre, mile: ui.pace.mile };
  return (
    <fieldset class="units">
      <legend class="label">{ui.pace.unit}</legend>
      <div class="options">
        {Object.entries(units).map(([unit, label]) => (
          <div key={unit} class="option">
            <input type="radio" name="units" value={unit} id={id("units", unit)} defaultChecked={unit === "km"} />
            <label for={id("units", unit)}>{label}</label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

export function PaceBuilder() {
  const { pace } = ui;
  return (
    <div class="builder" part="pace-builder" role="group" aria-labelledby={id("pace-title")}>
      <p class="label" id={id("pace-title")}>
        {pace.title}
      </p>
      <Field name="pace" label={pace.usual} hint={pace.usualHint} inputmode="text" />
      <Units />
      <Field name="repetitions" label={pace.repetitions} hint={pace.repetitionsHint} />
      <Field name="length" label={pace.length} hint={pace.lengthHint} />
      <Button action="intervals">{pace.work}</Button>
    </div>
  );
}
