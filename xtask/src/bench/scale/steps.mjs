// Times the steps of a reader in WebAssembly. Called by `cargo xtask bench scale`, which says what to do in its one
// argument; prints the median in nanoseconds.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { reader: glue, pack, steps, questions } = JSON.parse(process.argv[2]);
const { Reader } = createRequire(import.meta.url)(glue);

const reader = new Reader(readFileSync(pack));
const times = [];
while (times.length < Math.max(steps, questions)) {
  let taken = 0;
  reader.restart();
  for (;;) {
    const started = process.hrtime.bigint();
    if (!reader.step()) break;
    times.push(Number(process.hrtime.bigint() - started));
    taken += 1;
  }
  if (taken !== questions) throw new Error(`The longest path has ${taken} steps, not ${questions}.`);
}
times.sort((one, other) => one - other);
console.log(times[times.length >> 1]);
