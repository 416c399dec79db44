import { alarms } from "../../src/stats/breaks/alarm-monitor.ts";
import type { AlarmRule } from "../../src/stats/breaks/alarm-rule.ts";
import { drawLinked, type Link, MONTHLY, QUARTERLY, randomOf } from "./draws.ts";
import { FAMILIES } from "./families.ts";
import { percent, type Table } from "./table.ts";

const CORRELATIONS = [0, 0.3, 0.5, 0.7, 0.85, 0.95];
/** Deviations of atanh of a swinging correlation about .3. */
const SWINGS = [0.15, 0.3, 0.45];

/** P(any alarm in `watched` rows) where nothing changes for good; the reference is learned anew in every path. */
export function falseAlarms(name: string, rule: AlarmRule, paths: number, seed: number): Table {
  const { seed: seeding, reference, watched } = rule;
  const rows = seeding + reference + watched;
  const links: readonly (readonly [string, "correlation" | "beta", Link])[] = [
    ...CORRELATIONS.map((r) => [`correlation ${r}`, "correlation", { rho: () => r }] as const),
    ...(rule.influence === "product" ? [["beta .8", "beta", { beta: () => 0.8 }] as const] : []),
    ...SWINGS.map(
      (s) => [`correlation .3, swinging ${s}`, "correlation", { swinging: 0.3, spread: s, kept: MONTHLY }] as const,
    ),
    ["correlation .3, swinging 0.3 slowly", "correlation", { swinging: 0.3, spread: 0.3, kept: QUARTERLY }] as const,
  ];
  const body = links.map(([of, kind, link]) => [
    of,
    ...FAMILIES.map((family) => {
      const random = randomOf(seed, `false ${of} ${family.name}`);
      let hit = 0;
      for (let i = 0; i < paths; i++) {
        const { x, y } = drawLinked(family, rows, random, link);
        if (alarms(x, y, kind, rule).alarms.length > 0) hit++;
      }
      return percent(hit, paths);
    }),
  ]);
  return {
    title: `${name}: false alarms in ${watched} sessions, % of ${paths} paths`,
    head: ["link", ...FAMILIES.map(({ name }) => name)],
    body,
  };
}
