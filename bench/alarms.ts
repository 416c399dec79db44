/**
 * How often the alarms are false, how late they are, and how often the tests of breaks err: simulated, seeded. Writes its tables
 * into docs/alarms.md, between the two marks there; about ten minutes on one core.
 *
 *     npx tsx bench/alarms.ts [--paths N] [--samples N] [--seed S] [--print]       (default: 1500, 1000, 1; --print: to stdout)
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { ALARM_RULE, STEADY_RULE } from "../src/stats/breaks/alarm-rule.ts";
import { breakDays } from "./alarm-cells/break-days.ts";
import { delays } from "./alarm-cells/delays.ts";
import { falseAlarms } from "./alarm-cells/false-alarms.ts";
import { markdown } from "./alarm-cells/table.ts";
import { betaTests, correlationTests } from "./alarm-cells/tests.ts";

const RULES = [
  ["Plain rule", ALARM_RULE],
  ["Steady rule", STEADY_RULE],
] as const;
const PAGE = new URL("../docs/alarms.md", import.meta.url);
const [BEGIN, END] = ["<!-- tables of bench/alarms.ts -->", "<!-- end of the tables -->"];

const { values } = parseArgs({
  options: {
    paths: { type: "string", default: "1500" },
    samples: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    print: { type: "boolean", default: false },
  },
});
const [paths, samples, seed] = [Number(values.paths), Number(values.samples), Number(values.seed)];
const tables = [
  ...RULES.map(([name, rule]) => falseAlarms(name, rule, paths, seed)),
  ...RULES.map(([name, rule]) => delays(name, rule, Math.max(1, Math.round((2 * paths) / 3)), seed)),
  correlationTests(samples, seed),
  betaTests(samples, seed),
  breakDays(Math.max(1, Math.round(samples / 2)), seed),
];
const text = `${tables.map(markdown).join("\n\n")}\n\nSeed ${seed}, Node ${process.version}.`;
if (values.print) process.stdout.write(`${text}\n`);
else {
  const page = readFileSync(PAGE, "utf8");
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`docs/alarms.md lacks ${BEGIN} or ${END}`);
  writeFileSync(PAGE, `${page.slice(0, begin + BEGIN.length)}\n\n${text}\n\n${page.slice(end)}`);
}
