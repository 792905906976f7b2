/** The page that writes the tag: brings the form, the preview, the lines and the address together. */

import { showContrast } from "./accent.js";
import { copy } from "./copy.js";
import { readForm, watchForm, writeForm, wrongFields } from "./form.js";
import { readFragment, writeFragment } from "./fragment.js";
import { languageOf } from "./languages.js";
import { OPTIONS } from "./options.js";
import { fill } from "./panel.js";
import { openStage, showOnStage } from "./stage.js";
import { makeTabs } from "./tabs.js";
import { isOwn } from "./tag.js";
import { TOOLS } from "./tools.js";

/** @param {string} id */
function byId(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

const [FIRST] = TOOLS;
let tool = FIRST.id;

/** Shows what the form says, everywhere but in the address. */
function show() {
  const options = readForm();
  byId("base-cdn").hidden = isOwn(options);
  byId("usual-words").textContent = languageOf(options).fallback;
  showContrast(options.accent);
  showOnStage(options);
  for (const { id, parts } of TOOLS) fill(/** @type {HTMLElement} */ (tabs.panels.get(id)), parts(options));
  tellLeftOut();
}

/** Says above the lines which fields they leave out. */
function tellLeftOut() {
  const links = wrongFields().map((name) => {
    const link = document.createElement("a");
    link.href = `#${name}`;
    link.textContent = OPTIONS[name].label;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      byId(name).focus();
    });
    return link;
  });
  const note = byId("left-out");
  note.hidden = links.length === 0;
  note.replaceChildren("The lines leave out what has to be mended first: ");
  for (const [at, link] of links.entries()) note.append(at ? ", " : "", link);
  note.append(".");
}

/** Writes the options into the address. */
function keep() {
  writeFragment(readForm(), tool === FIRST.id ? undefined : tool);
}

/** Takes everything from the address. */
function restore() {
  const { texts, tool: asked } = readFragment();
  tool = TOOLS.find(({ id }) => id === asked)?.id ?? FIRST.id;
  tabs.select(tool);
  writeForm(texts);
  show();
}

const tabs = makeTabs(byId("tools"), byId("panels"), TOOLS, (id) => {
  tool = id;
  keep();
});
openStage(show);
restore();
watchForm(show, () => {
  show();
  keep();
});
addEventListener("hashchange", restore);

const link = /** @type {HTMLButtonElement} */ (byId("copy-link"));
link.addEventListener("click", () => {
  keep();
  copy(link, "a link to these options", location.href);
});
