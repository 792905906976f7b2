import { accent, pathOf } from "../steps.js";
import { elementTag, isOwn, plain } from "../tag.js";

/** @typedef {import("../options.js").Options} Options */

/** @type {import("../tools.js").Tool} */
export const react = {
  id: "react",
  name: "React, Next",
  parts: (options) => [
    {
      say: "The package `it-band-check` brings the script, its files, and the types for the JSX of React 19. It is imported in an effect, since an element needs a browser, and Next also renders on a server.",
    },
    { where: "In a terminal", code: "npm install it-band-check" },
    { where: "ItBandCheck.jsx, or .tsx", code: component(options) },
    ...advice(options),
    ...accent(options, "In a global style sheet"),
  ],
};

/** @param {Options} options */
function component(options) {
  return `"use client";

import { useEffect } from "react";

export function ItBandCheck() {
  useEffect(() => {
    import("it-band-check");
  }, []);
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
