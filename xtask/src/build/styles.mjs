// Writes style sheets into one file, as a list of texts. Called by `cargo xtask build`, which says what to do in its one
// argument.

import { writeFile } from "node:fs/promises";
import * as esbuild from "esbuild";
import { styleSheet } from "./style_sheet.mjs";

const { entries, output, minify } = JSON.parse(process.argv[2]);

async function print(messages, kind) {
  for (const text of await esbuild.formatMessages(messages, { kind, color: true })) console.error(text);
}

try {
  const sheets = await Promise.all(entries.map((entry) => styleSheet(entry, minify)));
  for (const { warnings } of sheets) await print(warnings, "warning");
  await writeFile(output, JSON.stringify(sheets.map(({ text }) => text)));
} catch (error) {
  await print(error.errors ?? [{ text: String(error) }], "error");
  process.exit(1);
}
