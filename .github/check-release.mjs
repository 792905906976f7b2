// Checks that dist/embed/ holds the version of a tag, with the bytes that releases.json lists for it, where there is such a list.
// Posts are pinned to a version by its hash: other bytes under the same number would break them.

import { existsSync, readFileSync } from "node:fs";

const [version] = process.argv.slice(2);
const loader = `it-band-check-${version}.js`;
const built = JSON.parse(readFileSync("dist/embed/integrity.json", "utf8")).files[loader];
if (!built) fail(`dist/embed/ holds no ${loader}: the tag and the version in Cargo.toml differ.`);

if (existsSync("releases.json")) {
  const listed = JSON.parse(readFileSync("releases.json", "utf8"))[version];
  if (!listed) fail(`releases.json does not list ${version}: run \`cargo xtask release\` before you tag it.`);
  if (listed !== built) fail(`${loader} was built with ${built}, and releases.json lists ${listed}.`);
}
console.log(`${loader} is ${built}.`);

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
