/** Steps that several tools share. */

import { accentRule, folderOf, isOwn } from "./tag.js";

/** @typedef {import("./options.js").Options} Options */
/** @typedef {import("./panel.js").Part} Part */

/**
 * Where the files go; nothing where they stay on another site.
 * @param {Options} options
 * @param {string} publicFolder - The folder of a project that is copied to the site as it is, with a slash at its end.
 * @returns {Part[]}
 */
export function copyFiles(options, publicFolder) {
  if (!isOwn(options)) return [];
  return [
    {
      say: `Copy the folder that holds \`it-band-check.js\` into your project as \`${publicFolder}${pathOf(options)}\`.`,
    },
  ];
}

/**
 * The folder of the files without the slash at its start.
 * @param {Options} options
 */
export function pathOf(options) {
  return folderOf(options).replace(/^\//, "");
}

/**
 * The rule for the accent; nothing where there is none.
 * @param {Options} options
 * @param {string} where - The style sheet that it goes into.
 * @returns {Part[]}
 */
export function accent(options, where) {
  const code = accentRule(options);
  return code ? [{ where, code }] : [];
}
