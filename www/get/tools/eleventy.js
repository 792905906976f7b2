import { accent, copyFiles, pathOf } from "../steps.js";
import { helpedBy, isOwn, snippet } from "../tag.js";

/** @type {import("../tools.js").Tool} */
export const eleventy = {
  id: "eleventy",
  name: "Eleventy",
  parts: (options) => [
    ...copyFiles(options, ""),
    ...config(options),
    {
      where: "_includes/it-band-check.html",
      code: snippet(
        options,
        helpedBy(options, (path) => `"{{ '/${path}' | url }}"`),
      ),
    },
    { where: "In your post, with an empty line before and after", code: '{% include "it-band-check.html" %}' },
    ...accent(options, "In your style sheet"),
  ],
};

/**
 * @param {import("../options.js").Options} options
 * @returns {import("../panel.js").Part[]}
 */
function config(options) {
  if (!isOwn(options)) return [];
  const folder = pathOf(options).replace(/\/$/, "");
  return [
    {
      say: "Eleventy copies no `.js` and `.wasm` by itself, and would take `advice.html` for a template. Both lines are for the function that your configuration exports.",
    },
    {
      where: "eleventy.config.js",
      code: `eleventyConfig.ignores.add("${folder}");\neleventyConfig.addPassthroughCopy("${folder}");`,
    },
  ];
}
