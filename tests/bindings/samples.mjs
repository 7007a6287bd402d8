// samples.mjs REQUESTS OUT SEED: see ./run.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { load } from "../../src/bindings/web/vanban.js";

const CALLS = 200;

const [requests, out, seed] = process.argv.slice(2);
const vanban = await load();
for (const file of readdirSync(requests).filter((file) => file.endsWith(".request"))) {
  const name = file.replace(".request", "");
  const request = JSON.parse(readFileSync(join(requests, file), "utf8"));
  const account = vanban.call(request, readFileSync(join(requests, `${name}.data`)));
  if (!account.done) {
    throw new Error(JSON.stringify(account.problems));
  }
  account.files.forEach(({ bytes }, index) => writeFileSync(join(out, `${name}-${index}.docx`), bytes));
}

const data = readFileSync(seed);
const times = Array.from({ length: CALLS }, () => {
  const start = performance.now();
  vanban.build(data);
  return performance.now() - start;
});
times.sort((one, other) => one - other);
console.log(times[CALLS / 2].toFixed(2));
