import { languageOf } from "../languages.js";
import { attributesOf, escaped, fallbackLink, folderOf, isOwn, plain } from "../tag.js";

/** @typedef {import("../options.js").Options} Options */

/** What the frame may do; `docs/frame.md` says what each word is for. */
const SANDBOX =
  "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals";
const ALLOW = "clipboard-write; screen-wake-lock; web-share";

/** @type {import("../tools.js").Tool} */
export const frame = {
  id: "frame",
  name: "Frame",
  parts: (options) => [
    ...follows(options),
    {
      say: `For a host that allows nothing but frames.${
        isOwn(options)
          ? ` Copy the folder that holds \`it-band-check.js\` to a site of yours as \`${folderOf(options)}\`. If the post is on another site, write the full address of the files.`
          : ""
      }`,
    },
    {
      where: "In your post",
      code: `${iframe(options)}\n<p>${fallbackLink(options, plain(options))}</p>\n${script(options)}`,
    },
    {
      say: "The link is for readers whose host or feed reader leaves frames out. The last line fits the height of the frame to what is in it. If the host takes it out, the frame stays as high as the first line says, and scrolls inside.",
    },
    ...(options.accent || options.fallback
      ? [{ say: "Inside the frame, the usual colours and the usual words of the link stay." }]
      : []),
  ],
};

/**
 * What a frame cannot follow, where the form says that it follows the page.
 * @param {Options} options
 * @returns {import("../panel.js").Part[]}
 */
function follows({ lang, theme }) {
  const language =
    "A frame cannot tell which language your page is in. Choose one above; otherwise the check is in English.";
  const colours =
    "A frame cannot see the colours of your page. Choose light or dark above; otherwise it follows the reader’s system.";
  return [...(lang ? [] : [{ say: language }]), ...(theme ? [] : [{ say: colours }])];
}

/** @param {Options} options */
function iframe(options) {
  const query = String(new URLSearchParams(attributesOf(options).map(([name, value]) => [name, value])));
  const src = `${folderOf(options)}embed.html${query && `?${query}`}`;
  return `<iframe src="${escaped(src)}" title="${languageOf(options).title}" width="100%" height="920" frameborder="0" loading="lazy" sandbox="${SANDBOX}" allow="${ALLOW}"></iframe>`;
}

/** @param {Options} options */
function script(options) {
  return `<script defer="" src="${escaped(folderOf(options))}embed-host.js"></script>`;
}
