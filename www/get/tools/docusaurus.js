import { INTEGRITY, NAME } from "../release.js";
import { accent, copyFiles } from "../steps.js";
import { elementTag, helpedBy, isOwn, plain } from "../tag.js";

/** @typedef {import("../options.js").Options} Options */

/** @type {import("../tools.js").Tool} */
export const docusaurus = {
  id: "docusaurus",
  name: "Docusaurus",
  parts: (options) => [
    ...copyFiles(options, "static/"),
    {
      say: "A component loads the script only where it is used, and `useBaseUrl` finds the files where the site is in a folder. In MDX itself, a script tag would lose its meaning.",
    },
    { where: "src/components/ItBandCheck.js", code: component(options) },
    {
      where: "In your post",
      code: 'import ItBandCheck from "@site/src/components/ItBandCheck";\n\n<ItBandCheck />',
    },
    ...accent(options, "In src/css/custom.css"),
  ],
};

/** @param {Options} options */
function component(options) {
  const own = isOwn(options);
  const address = own ? helpedBy(options, (path) => `{useBaseUrl("/${path}")}`) : plain(options);
  return `import Head from "@docusaurus/Head";
${own ? 'import useBaseUrl from "@docusaurus/useBaseUrl";\n' : ""}
export default function ItBandCheck() {
  return (
    <div>
      <Head>
        <script type="module" async src=${address(NAME)} integrity="${INTEGRITY}" />
      </Head>
      ${elementTag(options, address)}
    </div>
  );
}`;
}
