import { accent } from "../steps.js";
import { folderOf, isOwn, snippet } from "../tag.js";

/** @type {import("../tools.js").Tool} */
export const html = {
  id: "html",
  name: "HTML",
  parts: (options) => [
    {
      say: isOwn(options)
        ? `Copy the folder that holds \`it-band-check.js\` to your site as \`${folderOf(options)}\`. Then paste this line where the check should be.`
        : "Paste this line where the check should be.",
    },
    { where: "In your post, in one line as it is", code: snippet(options), kind: "html" },
    ...accent(options, "In your style sheet"),
  ],
};
