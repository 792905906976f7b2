// Compresses every file of a folder as a good web server does, prints the sizes, and writes the files compressed with
// brotli into another folder where that is asked for. Called by `cargo xtask`, which says what to do in its one argument.

import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

const { folder, output } = JSON.parse(process.argv[2]);

const names = readdirSync(folder, { recursive: true }).filter((name) => statSync(join(folder, name)).isFile());
const sizes = names.sort().map((name) => {
  const bytes = readFileSync(join(folder, name));
  const brotli = brotliCompressSync(bytes);
  if (output) {
    mkdirSync(dirname(join(output, name)), { recursive: true });
    writeFileSync(join(output, name), brotli);
  }
  const gzip = gzipSync(bytes, { level: 9 });
  return { name: name.replaceAll("\\", "/"), raw: bytes.length, gzip: gzip.length, brotli: brotli.length };
});
console.log(JSON.stringify(sizes));
