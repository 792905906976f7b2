// Bundles the widget that the real one is measured beside. Called by `cargo xtask bench speed`, which says what to do in
// its one argument.

import * as esbuild from "esbuild";
import { target } from "../../build/style_sheet.mjs";

const { entry, output } = JSON.parse(process.argv[2]);

try {
  await esbuild.build({
    entryPoints: [entry],
    outfile: output,
    bundle: true,
    format: "esm",
    target,
    minify: true,
    jsx: "automatic",
    jsxImportSource: "preact",
    loader: { ".css": "text" },
    charset: "utf8",
    logLevel: "warning",
  });
} catch {
  // esbuild has said what is wrong and where.
  process.exit(1);
}
