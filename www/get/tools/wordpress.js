import { accent } from "../steps.js";
import { attributesOf, folderOf, isOwn, snippet } from "../tag.js";

/** @type {import("../tools.js").Tool} */
export const wordpress = {
  id: "wordpress",
  name: "WordPress",
  parts: (options) => [
    {
      say: "Upload the plugin, which is the zip file with `wordpress` in its name and brings the files. Then insert its block, which has the same options, or paste this into a Shortcode block. Every author may do so.",
    },
    { where: "In a Shortcode block", code: shortcode(options) },
    ...(options.fallback ? [{ say: "The plugin always uses the standard words of the link." }] : []),
    {
      say: `Without the plugin, an administrator can paste this line into a Custom HTML block; for other authors WordPress takes the tag out. ${files(options)}`,
    },
    { where: "In a Custom HTML block, in one line as it is", code: snippet(options), kind: "html" },
    ...accent(
      options,
      "In Appearance → Customize → Additional CSS; in a block theme, Editor → Styles → Additional CSS",
    ),
  ],
};

/** @param {import("../options.js").Options} options */
function shortcode(options) {
  const attributes = attributesOf(options).map(([name, value]) => ` ${name.replace("-", "_")}="${value}"`);
  return `[it_band_check${attributes.join("")}]`;
}

/** @param {import("../options.js").Options} options */
function files(options) {
  if (!isOwn(options)) return "";
  return `The media library refuses \`.js\` and \`.wasm\`: put the files on the server as \`${folderOf(options)}\` by SFTP.`;
}
