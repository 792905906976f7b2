// Bundles a style sheet with those it imports.

import * as esbuild from "esbuild";

// The first Safari with everything the widget needs; the other engines had it earlier.
export const target = ["es2022", "safari16.4"];

/** The text of a style sheet, and what esbuild warns of. */
export async function styleSheet(path, minify) {
  const options = { bundle: true, charset: "utf8", logLevel: "silent", minify, target, write: false };
  const { outputFiles, warnings } = await esbuild.build({ entryPoints: [path], ...options });
  return { text: outputFiles[0].text.trim(), warnings };
}
