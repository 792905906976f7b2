import { languageOf } from "../languages.js";
import { attributesOf, escaped, folderOf, isOwn } from "../tag.js";

/** @typedef {import("../options.js").Options} Options */

/** @type {import("../tools.js").Tool} */
export const frame = {
  id: "frame",
  name: "Frame",
  parts: (options) => [
    {
      say: `For a host that allows nothing but frames.${
        isOwn(options)
          ? ` Copy the folder that holds \`it-band-check.js\` to a site of yours as \`${folderOf(options)}\`. If the post is on another site, write the full address of the files.`
          : ""
      }`,
    },
    { where: "In your post", code: `${iframe(options)}\n${script(options)}` },
    {
      say: 'The second line fits the height of the frame to what is in it. If the host takes it out, give the frame a height, such as `height="700"`.',
    },
    ...(options.accent || options.fallback
      ? [{ say: "A frame keeps the usual colours and the usual words of its link." }]
      : []),
  ],
};

/** @param {Options} options */
function iframe(options) {
  const query = String(new URLSearchParams(attributesOf(options).map(([name, value]) => [name, value])));
  const src = `${folderOf(options)}embed.html${query && `?${query}`}`;
  return `<iframe src="${escaped(src)}" title="${languageOf(options).title}" loading="lazy" sandbox="allow-scripts allow-same-origin allow-popups allow-downloads allow-modals" allow="clipboard-write; screen-wake-lock"></iframe>`;
}

/** @param {Options} options */
function script(options) {
  return `<script type="module" src="${escaped(folderOf(options))}embed-host.js"></script>`;
}
