import { accent, copyFiles } from "../steps.js";
import { helpedBy, snippet } from "../tag.js";

/** @type {import("../tools.js").Tool} */
export const hugo = {
  id: "hugo",
  name: "Hugo",
  parts: (options) => [
    ...copyFiles(options, "static/"),
    {
      say: "Hugo leaves HTML out of Markdown. A shortcode brings the tag in without the setting `unsafe`, and `relURL` finds the files where the site is in a folder.",
    },
    {
      where: "layouts/shortcodes/it-band-check.html",
      code: snippet(
        options,
        helpedBy(options, (path) => `"{{ "${path}" | relURL }}"`),
      ),
    },
    { where: "In your post", code: "{{< it-band-check >}}" },
    ...accent(options, "In the style sheet of your theme"),
  ],
};
