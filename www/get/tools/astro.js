import { accent, copyFiles } from "../steps.js";
import { helpedBy, isOwn, snippet } from "../tag.js";

/** `BASE_URL` ends in a slash or not, as the configuration says. */
const BASE = '---\nconst base = import.meta.env.BASE_URL.replace(/\\/?$/, "/");\n---\n';

/** @type {import("../tools.js").Tool} */
export const astro = {
  id: "astro",
  name: "Astro",
  parts: (options) => [
    ...copyFiles(options, "public/"),
    { say: "`is:inline` keeps Astro from bundling the script, which would lose its hash." },
    {
      where: "src/components/ItBandCheck.astro",
      code: `${isOwn(options) ? BASE : ""}${snippet(
        options,
        helpedBy(options, (path) => `{\`\${base}${path}\`}`),
        " is:inline",
      )}`,
    },
    {
      where: "In a post in MDX or a page in Astro; the path is that of a file in src/pages/",
      code: 'import ItBandCheck from "../components/ItBandCheck.astro";\n\n<ItBandCheck />',
    },
    { say: "In a post in plain Markdown, which imports nothing, paste the line of the tab HTML." },
    ...accent(options, "In a style sheet that your layout imports"),
  ],
};
