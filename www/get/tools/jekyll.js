import { accent, copyFiles } from "../steps.js";
import { helpedBy, snippet } from "../tag.js";

/** @type {import("../tools.js").Tool} */
export const jekyll = {
  id: "jekyll",
  name: "Jekyll",
  parts: (options) => [
    ...copyFiles(options, ""),
    { say: "`relative_url` finds the files where `_config.yml` names a `baseurl`." },
    {
      where: "_includes/it-band-check.html, in one line as it is",
      code: snippet(
        options,
        helpedBy(options, (path) => `"{{ '/${path}' | relative_url }}"`),
      ),
    },
    { where: "In your post, with an empty line before and after", code: "{% include it-band-check.html %}" },
    ...accent(options, "In your style sheet, such as assets/main.scss"),
  ],
};
