import { accent, pathOf } from "../steps.js";
import { elementTag, isOwn, plain } from "../tag.js";

/** @typedef {import("../options.js").Options} Options */

/** Vite's development server would bundle the script without its files. */
const VITE = `optimizeDeps: { exclude: ["it-band-check"] },`;

/** @type {import("../tools.js").Tool} */
export const react = {
  id: "react",
  name: "React, Next",
  parts: (options) => [
    {
      say: "The package `it-band-check` brings the script and its files. `it-band-check/react` is the same with the types for the JSX of React 19. On a server, where Next renders first, the import does nothing.",
    },
    { where: "In a terminal", code: "npm install it-band-check" },
    { where: "Add to vite.config.js, if you use Vite", code: VITE },
    { where: "ItBandCheck.jsx, or .tsx", code: component(options) },
    ...advice(options),
    ...accent(options, "In a global style sheet"),
  ],
};

/** @param {Options} options */
function component(options) {
  return `"use client";

import "it-band-check/react";

export function ItBandCheck() {
  return (
    ${elementTag(options, plain(options))}
  );
}`;
}

/**
 * @param {Options} options
 * @returns {import("../panel.js").Part[]}
 */
function advice(options) {
  if (!isOwn(options)) return [];
  return [{ say: `For the link, copy \`advice.html\` and \`advice.nb.html\` to \`public/${pathOf(options)}\`.` }];
}
