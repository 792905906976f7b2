// `it-band-check.d.ts`: what TypeScript and editors know about the element.

/** The types, from the element's declaration in the manifest. */
export function types({ name, tagName, summary, members, attributes, events }) {
  const fields = members.filter(({ kind }) => kind === "field");
  const field = (one) => `readonly ${one.name}: ${one.type.text}`;
  const methods = members.filter(({ kind }) => kind === "method");
  return `// Written by \`cargo xtask build\` from the doc comments in www/.

/** \`<${tagName}>\`: ${summary} */
export interface ${name} extends HTMLElement {
${lines(
  fields.filter((one) => !one.static),
  field,
)}${lines(methods, (one) => `${one.name}(): ${one.return.type.text}`)}}

/** The class behind the element. */
export interface ${name}Class {
  new (): ${name};
${lines(
  fields.filter((one) => one.static),
  field,
)}}

/** The element's own attributes, for frameworks that check their templates. */
export interface ${name}Attributes {
${lines(attributes, (one) => `"${one.name}"?: ${attribute(one.type.text)}`)}}

/** What the element tells the page. Events bubble and are composed. */
export interface ${name}Events {
${lines(events, (one) => `"${one.name}": ${one.type.text}`)}}

declare global {
  interface HTMLElementTagNameMap {
    "${tagName}": ${name};
  }
  interface GlobalEventHandlersEventMap extends ${name}Events {}
  interface CustomElementRegistry {
    get(name: "${tagName}"): ${name}Class | undefined;
    whenDefined(name: "${tagName}"): Promise<${name}Class>;
  }
}
`;
}

/** A line for each thing, below what it is for. */
const lines = (things, line) => things.map((one) => `  /** ${one.description} */\n  ${line(one)};\n`).join("");

/** What may be written for an attribute: a number as such, and as text. */
function attribute(type) {
  const values = type.split("|").map((value) => value.trim());
  const union = values.join(" | ");
  return values.every((value) => /^\d+$/.test(value)) ? `${union} | \`\${${union}}\`` : union;
}
