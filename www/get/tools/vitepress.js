import { INTEGRITY, NAME } from "../release.js";
import { accent, copyFiles } from "../steps.js";
import { elementTag, folderOf, helpedBy, isOwn } from "../tag.js";

/** @typedef {import("../options.js").Options} Options */

/** @type {import("../tools.js").Tool} */
export const vitepress = {
  id: "vitepress",
  name: "VitePress",
  parts: (options) => [
    ...copyFiles(options, "docs/public/"),
    {
      say: `The configuration loads the script and tells Vue that the element is none of its components.${
        isOwn(options) ? " If it names a `base`, write that before the path of the script as well." : ""
      }`,
    },
    { where: "docs/.vitepress/config.js", code: config(options) },
    { where: "In your post", code: post(options) },
    ...accent(options, "In the style sheet of your theme, such as docs/.vitepress/theme/style.css"),
  ],
};

/** @param {Options} options */
function config(options) {
  const script = JSON.stringify(folderOf(options) + NAME);
  return `export default {
  head: [
    ["script", { type: "module", async: "", src: ${script}, integrity: "${INTEGRITY}" }],
  ],
  vue: {
    template: { compilerOptions: { isCustomElement: (tag) => tag === "it-band-check" } },
  },
};`;
}

/** @param {Options} options */
function post(options) {
  if (!isOwn(options)) return `<div>${elementTag(options, (file) => `"${folderOf(options)}${file}"`)}</div>`;
  // Vue's router leaves a link with a target alone, and \`withBase\` wants a binding.
  const bound = helpedBy(options, (path) => `"withBase('/${path}')"`);
  const element = elementTag(options, bound).replace("<a href=", "<a :href=");
  return `<script setup>\nimport { withBase } from "vitepress";\n</script>\n\n<div>${element}</div>`;
}
