import { alarms } from "../../src/stats/breaks/alarm-monitor.ts";
import type { AlarmRule } from "../../src/stats/breaks/alarm-rule.ts";
import { randomOf } from "./draws.ts";
import { drawPath, FAMILIES } from "./families.ts";
import { percent, type Table } from "./table.ts";

const CHANGES: readonly (readonly ["correlation" | "beta", number, number])[] = [
  ["correlation", 0.1, 0.6],
  ["correlation", 0.1, -0.4],
  ["correlation", 0.6, 0.1],
  ["correlation", 0.1, 0.4],
  ["correlation", 0, 0.3],
  ["correlation", 0.3, 0.7],
  ["correlation", 0.85, 0.6],
  ["correlation", -0.4, 0.2],
  ["beta", 1, 1.5],
  ["beta", 1, 2],
  ["beta", 0.2, 1],
];
const QUIET = 60;
const HORIZON = 350;

/** Sessions from a lasting change to the alarm; the change comes 60 sessions after the watch begins. */
export function delays(title: string, rule: AlarmRule, paths: number, seed: number): Table {
  const { seed: seeding, reference } = rule;
  const change = seeding + reference + QUIET;
  const family = FAMILIES[2]!;
  const changes = CHANGES.filter(([kind]) => rule.influence === "product" || kind === "correlation");
  const body = changes.map(([kind, before, after]) => {
    const name = `${kind} ${before} -> ${after}`;
    const random = randomOf(seed, `delay ${name}`);
    const waits: number[] = [];
    const misplaced: number[] = [];
    let wrongWay = 0;
    for (let i = 0; i < paths; i++) {
      const at = (t: number): number => (t < change ? before : after);
      const link = kind === "beta" ? { beta: at } : { rho: at };
      const { x, y } = drawPath(family, change + HORIZON, random, link);
      const first = alarms(x, y, kind, rule).alarms[0];
      // An alarm before the change is a false one and is counted in the other table.
      if (first !== undefined && first.row < change) continue;
      waits.push(first === undefined ? Number.POSITIVE_INFINITY : first.row - change + 1);
      if (first === undefined) continue;
      misplaced.push(Math.abs(first.changed - change));
      if ((first.direction === "higher") !== after > before) wrongWay++;
    }
    waits.sort((a, b) => a - b);
    misplaced.sort((a, b) => a - b);
    const within = (sessions: number): string => percent(waits.filter((wait) => wait <= sessions).length, waits.length);
    return [
      name,
      `${at(waits, 0.5)} / ${at(waits, 0.9)}`,
      within(20),
      within(60),
      within(120),
      within(HORIZON),
      at(misplaced, 0.5),
      String(wrongWay),
    ];
  });
  return {
    title: `${title}: delay of the alarm in sessions, ${family.name}, ${paths} paths`,
    head: [
      "change",
      "median / 90 %",
      "% within 20",
      "within 60",
      "within 120",
      `within ${HORIZON}`,
      "median error of the day of the change",
      "wrong way",
    ],
    body,
  };
}

function at(sorted: readonly number[], share: number): string {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return value === undefined || value === Number.POSITIVE_INFINITY ? `> ${HORIZON}` : String(value);
}
