/**
 * liqstress and its peers side by side, in one run: every case, or one.
 *
 *     npm run bench -- [--case NAME] [--rounds N] [--quick] [--list]
 *
 * A whole run writes docs/speed.md; with --case, --rounds or --quick the report goes to standard output only. Needs the built program
 * (npm run build). Peers that are not installed are left out, and the report says so; `npm install --prefix bench/peers` brings those of npm.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { CASES } from "./cases/index.ts";
import { measure, type Result } from "./harness/measure.ts";
import { page } from "./harness/page.ts";
import { caseSection, goalsTable } from "./harness/report.ts";

const { values } = parseArgs({
  options: {
    case: { type: "string", multiple: true },
    rounds: { type: "string" },
    quick: { type: "boolean", default: false },
    list: { type: "boolean", default: false },
  },
});
const wanted = values.case ?? CASES.map(({ name }) => name);
const unknown = wanted.find((name) => !CASES.some((one) => one.name === name));

if (values.list || unknown !== undefined) {
  if (unknown !== undefined) process.stderr.write(`no case is called "${unknown}"; these are:\n`);
  for (const { name, question } of CASES) process.stdout.write(`${name}: ${question}\n`);
  process.exitCode = unknown === undefined ? 0 : 2;
} else report(CASES.filter(({ name }) => wanted.includes(name)).map(measured));

function measured(one: (typeof CASES)[number]): Result {
  const rounds = values.quick ? Math.ceil(one.rounds / 5) : Number(values.rounds ?? one.rounds);
  const says = (line: string) => process.stderr.write(`${line}\n`);
  return measure(one, rounds, says);
}

function report(results: readonly Result[]): void {
  process.stdout.write(`${goalsTable(results)}\n\n${results.map(caseSection).join("\n\n")}\n`);
  const whole = values.case === undefined && values.rounds === undefined && !values.quick;
  if (whole) writeFileSync(join(import.meta.dirname, "../docs/speed.md"), page(results));
}
