// The widget's words, and ids for its elements.

import words from "../../content/it-band.en.json";

export const { blocks, interface: ui, outcomes, questions, sources, title } = words;

/** An id for something in the element. */
export const id = (...parts) => ["it-band-check-1", ...parts].join("-");

/** A text with its `{…}` filled in. */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

/** The label of an option. */
export const label = (question, option) => questions[question].options?.[option] ?? option;
