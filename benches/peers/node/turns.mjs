// How a contestant in JavaScript is run, and timed.

import { readFileSync, writeFileSync } from "node:fs";

// Writes one document, warms up, and prints how many a second of work makes. A contestant has the
// looks and the bytes of a template, if it takes one, to begin with.
export async function run(contestant) {
  const [data, look, out, seconds, template] = process.argv.slice(2);
  const make = contestant(JSON.parse(readFileSync(look, "utf8")), template && readFileSync(template));
  const words = readFileSync(data, "utf8");
  writeFileSync(out, await make(words));
  await turn(make, words, seconds);
  console.log((await turn(make, words, seconds)).toFixed(1));
}

// The clock is that of the whole process: some libraries have helpers in other threads.
async function turn(make, words, seconds) {
  const start = process.cpuUsage();
  let made = 0;
  let worked = 0;
  while (worked < seconds) {
    await make(words);
    made += 1;
    const { user, system } = process.cpuUsage(start);
    worked = (user + system) / 1e6;
  }
  return made / worked;
}
