// Bundles the widget that the real one is measured beside. Called by `cargo xtask bench speed`, which says what to do in
// its one argument.

import { basename, dirname } from "node:path";
import * as esbuild from "esbuild";
import { styleSheet, target } from "../../build/style_sheet.mjs";

const { entry, output } = JSON.parse(process.argv[2]);

/** Style sheets are imported as texts, minified like those of the real widget. */
const styles = {
  name: "styles",
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => ({
      contents: (await styleSheet(path, true)).text,
      loader: "text",
    }));
  },
};

try {
  await esbuild.build({
    entryPoints: [entry],
    outdir: dirname(output),
    entryNames: basename(output, ".js"),
    chunkNames: `${basename(output, ".js")}-[name]`,
    bundle: true,
    splitting: true,
    format: "esm",
    target,
    minify: true,
    jsx: "automatic",
    jsxImportSource: "preact",
    plugins: [styles],
    charset: "utf8",
    logLevel: "warning",
  });
} catch {
  // esbuild has said what is wrong and where.
  process.exit(1);
}
