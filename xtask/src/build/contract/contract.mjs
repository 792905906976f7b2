// Reads what pages may rely on from the doc comments of the element's class, of the scripts and of the style sheets, and
// writes it for editors, compilers and authors. Called by `cargo xtask build`, which says what to do in its one argument.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { parse } from "comment-parser";
import ts from "typescript";
import { reference } from "./reference.mjs";
import { types } from "./types.mjs";

const { www, folder } = JSON.parse(process.argv[2]);

const ELEMENT = "it-band-check";
const LOADER = `${ELEMENT}.js`;

/** The kinds of tags, and where the manifest lists what they describe. */
const LISTS = { attr: "attributes", slot: "slots", fires: "events", cssprop: "cssProperties", csspart: "cssParts" };

const scripts = readdirSync(www)
  .filter((name) => name.endsWith(".js"))
  .sort()
  .map((name) => readFileSync(`${www}/${name}`, "utf8"));

// The style sheets in the order in which those that are bundled import them.
const sheets = ["first.css", "plan.css"]
  .flatMap((bundled) => [...readFileSync(`${www}/styles/${bundled}`, "utf8").matchAll(/@import "\.\/(.+)";/g)])
  .map(([, name]) => readFileSync(`${www}/styles/${name}`, "utf8"));

/** The value of a custom property that the page does not set: that of `.frame`, and where `.dark` has another, both. */
function defaultOf(property) {
  const [light, dark] = sheets.join("").matchAll(RegExp(`var\\(${property}, ([^;]+)\\);`, "g"));
  if (!light) throw new Error(`No style sheet has a default for ${property}.`);
  return dark ? `light-dark(${light[1]}, ${dark[1]})` : light[1];
}

/** What a tag such as `@attr {"a"|"b"} [name=a] - What it is.` describes; a slot may have no name. */
function described({ tag, type, name, default: preset, description }) {
  const value = tag === "cssprop" ? defaultOf(name) : preset;
  return {
    name: name === "-" ? "" : name,
    description: description.replace(/^- /, ""),
    ...(type && { type: { text: type } }),
    ...(value && { default: value }),
  };
}

const lists = Object.fromEntries(Object.values(LISTS).map((list) => [list, []]));
let summary;
for (const comment of [...scripts, ...sheets].flatMap((text) => parse(text))) {
  for (const tag of comment.tags) if (tag.tag in LISTS) lists[LISTS[tag.tag]].push(described(tag));
  const [, about] = comment.description.match(/^`<.+>`: (.+?\.)(\s|$)/) ?? [];
  summary ??= about;
}

/** A public member of the class. What the browser alone asks for is none. */
function member(node) {
  const name = node.name?.text;
  const forTheBrowser = !name || ts.isPrivateIdentifier(node.name) || /^observedAttributes$|Callback$/.test(name);
  if (forTheBrowser) return [];
  const [comment] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  if (!comment) {
    throw new Error(`The element's ${name} is public and has no doc comment. Write one, or begin its name with #.`);
  }
  const description = ts.getTextOfJSDocComment(comment.comment).replace(/\s+/g, " ");
  if (ts.isMethodDeclaration(node)) {
    if (node.parameters.length) throw new Error(`The method ${name} takes something, which the types cannot say yet.`);
    return [{ kind: "method", name, description, return: { type: { text: "void" } } }];
  }
  const type = { text: (ts.getJSDocType(node) ?? ts.getJSDocReturnType(node)).getText() };
  const isStatic = ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword);
  return [{ kind: "field", name, description, type, ...(isStatic && { static: true }) }];
}

const isElement = (node) =>
  ts.isClassDeclaration(node) && node.heritageClauses?.some((clause) => clause.getText() === "extends HTMLElement");

const [element] = scripts
  .map((text) => ts.createSourceFile(LOADER, text, ts.ScriptTarget.Latest, true))
  .flatMap(({ statements }) => statements.filter(isElement));

const declaration = {
  kind: "class",
  name: element.name.text,
  customElement: true,
  tagName: ELEMENT,
  summary,
  superclass: { name: "HTMLElement" },
  members: element.members.flatMap(member),
  ...lists,
};
const definition = {
  kind: "custom-element-definition",
  name: ELEMENT,
  declaration: { name: declaration.name, module: LOADER },
};
const module = { kind: "javascript-module", path: LOADER, declarations: [declaration], exports: [definition] };
const manifest = { schemaVersion: "2.1.0", modules: [module] };

writeFileSync(`${folder}/custom-elements.json`, `${JSON.stringify(manifest, null, 2)}\n`);
writeFileSync(`${folder}/${ELEMENT}.d.ts`, types(declaration));
writeFileSync(`${folder}/reference.md`, reference(declaration));
