import type { JointStates } from "../stats/tails/joint-states.ts";
import type { Measure, Result } from "./measure.ts";

/** What counts of such days have in common. */
export const OF_JOINT_DAYS = {
  selects: "moves",
  gives: "exact",
  counts: "days",
  minimum: 2,
  range: [0, Number.POSITIVE_INFINITY],
  laws: ["scale-free", "causal"],
} as const satisfies Partial<Measure>;

/** A number told of days on which several things happened at once, with the note of how many chance would give. `rare`: the leg that is rare. */
export function jointDays(found: JointStates, value: number, used: Int32Array, rare: string): Result {
  return {
    kind: "exact",
    value,
    n: used.length,
    first: used[0]!,
    last: used.at(-1)!,
    // The chance is only worked out where the note is read: not for each row of a daily series.
    get notes() {
      return [{ code: "by-chance", message: byChance(found, rare) }];
    },
  };
}

function byChance({ count, days, independent, gaussian }: JointStates, rare: string): string {
  const copula =
    gaussian === null
      ? ""
      : `; with the correlations of the moves ${gaussian.expected.toFixed(1)} (p = ${gaussian.p.toPrecision(2)})`;
  return `${count} of ${days} days, ${rare}; by chance ${independent.expected.toFixed(1)} would be expected (so many or more: p = ${independent.p.toPrecision(2)})${copula}; as if days were independent: where they come in clusters, p is too small`;
}
