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
import { forgetCodeCaches } from "./harness/code-caches.ts";
import { installedSize, SIZE, sizeGoal, sizeSection } from "./harness/installed-size.ts";
import { measure, type Result } from "./harness/measure.ts";
import { page } from "./harness/page.ts";
import { caseSection, goalRows, goalsTable } from "./harness/report.ts";
import { kernelsBench } from "./kernels.ts";

const { values } = parseArgs({
  options: {
    case: { type: "string", multiple: true },
    rounds: { type: "string" },
    quick: { type: "boolean", default: false },
    list: { type: "boolean", default: false },
  },
});
const names = [...CASES.map(({ name }) => name), SIZE];
const wanted = values.case ?? names;
const unknown = wanted.find((name) => !names.includes(name));

if (values.list) process.stdout.write(`${names.join("\n")}\n`);
else if (unknown !== undefined) {
  process.stderr.write(`no case is called "${unknown}"; expected one of: ${names.join(", ")}\n`);
  process.exitCode = 2;
} else await report(CASES.filter(({ name }) => wanted.includes(name)).map(measured));

function measured(one: (typeof CASES)[number]): Result {
  const rounds = values.quick ? Math.ceil(one.rounds / 5) : Number(values.rounds ?? one.rounds);
  forgetCodeCaches();
  const result = measure(one, rounds, (line) => process.stderr.write(`${line}\n`));
  process.stdout.write(`${caseSection(result)}\n\n`);
  return result;
}

async function report(results: readonly Result[]): Promise<void> {
  const size = wanted.includes(SIZE) ? installedSize() : undefined;
  const goals = goalsTable([...goalRows(results), ...(size === undefined ? [] : [sizeGoal(size)])]);
  const further = size === undefined ? [] : [sizeSection(size)];
  process.stdout.write(`${[...further, goals].join("\n\n")}\n`);
  const whole = values.case === undefined && values.rounds === undefined && !values.quick;
  if (!whole) return;
  const kernels = `## Kernels\n\nThe loops that take long, by themselves, beside numpy and pandas: what is found over what the peer takes.\n\n${await kernelsBench()}`;
  const sections = [...results.map(caseSection), ...further, kernels.trimEnd()];
  writeFileSync(join(import.meta.dirname, "../docs/speed.md"), page(goals, sections));
}
