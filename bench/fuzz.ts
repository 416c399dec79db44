import { parseArgs } from "node:util";
import { hostileCase, sameReturnsCase } from "../test/read/fuzzing.ts";

/** Reads files made of random bytes and of changed samples for a while: `tsx bench/fuzz.ts --minutes N --seed S`. What fails is printed with its seed and its bytes. */
const { values } = parseArgs({ options: { minutes: { type: "string" }, seed: { type: "string" } } });
const end = performance.now() + Number(values.minutes ?? 1) * 60_000;
const first = Number(values.seed ?? 1) * 1_000_000;
const seen = new Set<string>();
let cases = 0;
for (; performance.now() < end; cases++) {
  const seed = first + cases;
  const problem = await (cases % 20 === 0 ? sameReturnsCase : hostileCase)(seed);
  if (problem === undefined) continue;
  const kind = problem.what.split("\n").slice(0, 2).join(" ").replace(/\d+/g, "#").slice(0, 160);
  if (seen.has(kind)) continue;
  seen.add(kind);
  console.log(
    `seed ${seed}: ${problem.what.slice(0, 1500)}\n${JSON.stringify(Buffer.from(problem.content).toString("latin1").slice(0, 1200))}\n`,
  );
}
console.log(`${cases} cases, ${seen.size} kinds of problems`);
process.exitCode = seen.size === 0 ? 0 : 1;
