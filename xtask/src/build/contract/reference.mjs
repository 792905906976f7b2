// `docs/reference.md`: what authors of pages read.

/** The page, from the element's declaration in the manifest. */
export function reference({ members, attributes, slots, events, cssProperties, cssParts }) {
  const methods = members.filter(({ kind }) => kind === "method").map((one) => ({ ...one, name: `${one.name}()` }));
  const fields = members.filter(({ kind }) => kind === "field");
  const ownFields = fields.filter((field) => !field.static);
  return `# Reference

All that a page may rely on. \`cargo xtask build\` writes this page from the doc comments in \`www/\`, and the same into
\`dist/embed/\`: \`custom-elements.json\` for editors and catalogues, \`it-band-check.d.ts\` for TypeScript, which
[\`tests/types/\`](../tests/types/) shows at work in a plain page and in React.

## Attributes

An attribute can be set and changed at any time: the reader stays where they are, with all answers.

${table(attributes, { attribute: name, values, default: preset })}
## Methods

${table(methods, { method: name })}
## Static properties of the class

${table(
  fields.filter((field) => field.static),
  { property: name },
)}
${ownFields.length ? `## Properties\n\n${table(ownFields, { property: name })}\n` : ""}\
## Events

Events bubble and are composed. They carry ids of questions and outcomes, never answers.

${table(events, { event: name, "`detail`": detail })}
## Slot

${table(slots, { slot: (slot) => name(slot) || "(no name)" })}
## Custom properties

They are set on the element, or anywhere above it. Type is the page's own: \`it-band-check { font: … }\`. Set \`theme\` to what
fits the surface, since what the page does not set follows it.

${table(cssProperties, { property: name, default: preset })}
## Parts

What is inside can be reached as \`it-band-check::part(heading) { … }\`. The style sheets in [\`www/themes/\`](../www/themes/)
do so; \`themes.html\` shows them side by side.

${table(cssParts, { part: name })}`;
}

/** A table with a row for each thing, whose last column says what it is. */
function table(things, columns) {
  const row = (thing) => [...Object.values(columns).map((cell) => cell(thing)), thing.description];
  const head = [...Object.keys(columns), ""].join(" | ");
  const lines = [`${head}|`, `|${"---|".repeat(Object.keys(columns).length + 1)}`];
  return `| ${lines.join("\n")}\n${things.map((thing) => `| ${row(thing).join(" | ")} |\n`).join("")}`;
}

/** A bar would end the cell, in code too. */
const code = (text) => (text ? `\`${text.replaceAll("|", "\\|")}\`` : "");
const name = (thing) => code(thing.name);
const preset = (thing) => code(thing.default);

const values = ({ type: { text } }) =>
  text === "string"
    ? "text"
    : text
        .split("|")
        .map((value) => code(value.trim().replaceAll('"', "")))
        .join(", ");

const detail = ({ type: { text } }) => code(text.replace(/^CustomEvent<(?:{}|(.+))>$/, "$1"));
