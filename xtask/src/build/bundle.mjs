// Bundles the loader. Called by `cargo xtask build`, which says what to do in its one argument.

import { readFile } from "node:fs/promises";
import * as esbuild from "esbuild";

const { entry, output, glue, minify, define } = JSON.parse(process.argv[2]);

// The first Safari with everything the widget needs; the other engines had it earlier.
const target = ["es2022", "safari16.4"];

/** Hands style sheets to the loader as text, for its constructed style sheet. */
const styleSheetAsText = {
  name: "style-sheet-as-text",
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const options = { loader: "css", sourcefile: path, charset: "utf8", logLevel: "silent", minify, target };
      try {
        const { code, warnings } = await esbuild.transform(source, options);
        return { contents: code.trim(), loader: "text", warnings };
      } catch ({ errors, warnings }) {
        return { errors, warnings };
      }
    });
  },
};

try {
  await esbuild.build({
    entryPoints: [entry],
    outfile: output,
    bundle: true,
    format: "esm",
    target,
    minify,
    define,
    alias: { "engine-glue": glue },
    plugins: [styleSheetAsText],
    legalComments: "none",
    charset: "utf8",
    logLevel: "warning",
  });
} catch {
  // esbuild has said what is wrong and where.
  process.exit(1);
}
