/** The form: what stands in its fields, and what is wrong beside them. */

import { check, NAMES, OPTIONS } from "./options.js";
import { say } from "./status.js";

/** @typedef {import("./options.js").Name} Name */

const form = /** @type {HTMLFormElement} */ (document.getElementById("options"));
const picker = /** @type {HTMLInputElement} */ (document.getElementById("accent-picker"));

/** What the picker shows where there is no accent: it has no empty state. */
const OWN_ACCENT = "#0a5c6b";

/**
 * @param {Name} name
 * @returns {HTMLInputElement | HTMLSelectElement}
 */
function control(name) {
  return /** @type {HTMLInputElement | HTMLSelectElement} */ (form.elements.namedItem(name));
}

/**
 * The options as they stand in the form. What is wrong is as if it were not given.
 * @returns {import("./options.js").Options}
 */
export function readForm() {
  const given = NAMES.flatMap((name) => {
    const { value } = check(name, control(name).value);
    return value ? [[name, value]] : [];
  });
  return Object.fromEntries(given);
}

/**
 * Puts texts into the form, the default where there is none, and says what is wrong with them.
 * @param {Map<Name, string>} texts
 */
export function writeForm(texts) {
  for (const name of NAMES) {
    const { preset } = OPTIONS[name];
    const text = texts.get(name) ?? preset;
    control(name).value = text;
    // A list has no room for what is not in it.
    if (control(name).value !== text) control(name).value = preset;
    tell(name, check(name, text).problem);
  }
  showPicked();
}

/**
 * The fields that something is wrong with, as the form says it.
 * @returns {Name[]}
 */
export function wrongFields() {
  return NAMES.filter((name) => control(name).hasAttribute("aria-invalid") || check(name, control(name).value).problem);
}

/**
 * Calls functions as the author goes on: at every key, and when a field is done with.
 * @param {() => void} typed
 * @param {() => void} done
 */
export function watchForm(typed, done) {
  form.addEventListener("submit", (event) => event.preventDefault());
  picker.addEventListener("input", () => {
    control("accent").value = picker.value;
    tell("accent", undefined);
    typed();
  });
  form.addEventListener("input", ({ target }) => {
    const name = nameOf(target);
    // What is wrong is said when the field is done with, and no longer once it is mended.
    if (name && !check(name, control(name).value).problem) tell(name, undefined);
    if (name) showPicked();
    if (name) typed();
  });
  form.addEventListener("change", ({ target }) => {
    const name = nameOf(target);
    if (name) {
      const { problem } = check(name, control(name).value);
      tell(name, problem);
      if (problem) say(`${OPTIONS[name].label}: ${problem}`);
    }
    done();
  });
  form.hidden = false;
}

/** @param {EventTarget | null} target */
function nameOf(target) {
  return NAMES.find((name) => target === control(name));
}

/**
 * Says what is wrong beside a field, or no more.
 * @param {Name} name
 * @param {string | undefined} problem
 */
function tell(name, problem) {
  const field = control(name);
  const error = /** @type {HTMLElement} */ (document.getElementById(`${name}-error`));
  const hint = document.getElementById(`${name}-hint`);
  error.textContent = problem ?? "";
  error.hidden = !problem;
  const about = [hint?.id, problem && error.id].filter(Boolean).join(" ");
  if (about) field.setAttribute("aria-describedby", about);
  else field.removeAttribute("aria-describedby");
  if (problem) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
}

function showPicked() {
  picker.value = check("accent", control("accent").value).value ?? OWN_ACCENT;
}
