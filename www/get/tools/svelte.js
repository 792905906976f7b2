import { accent, copyFiles } from "../steps.js";
import { elementTag, helpedBy, isOwn, plain, scriptTag } from "../tag.js";

/** @typedef {import("../options.js").Options} Options */

/** @type {import("../tools.js").Tool} */
export const svelte = {
  id: "svelte",
  name: "Svelte",
  parts: (options) => [
    ...copyFiles(options, "static/"),
    { say: "These lines are for SvelteKit. Svelte takes the element as it is." },
    {
      where: "In the head of src/app.html",
      code: scriptTag(helpedBy(options, (path) => `"%sveltekit.assets%/${path}"`)),
    },
    { where: "src/lib/ItBandCheck.svelte", code: component(options) },
    ...accent(options, "In a global style sheet"),
  ],
};

/** @param {Options} options */
function component(options) {
  if (!isOwn(options)) return elementTag(options, plain(options));
  const element = elementTag(
    options,
    helpedBy(options, (path) => `"{base}/${path}"`),
  );
  return `<script>\n  import { base } from "$app/paths";\n</script>\n\n${element}`;
}
