import type { Note } from "../series/series.ts";
import type { JointStates } from "../stats/tails/joint-states.ts";

/** What is said beside the count of days on which several things happened at once: how many chance would give. `what`: the leg that is rare. */
export function byChance({ count, days, independent, gaussian }: JointStates, what: string): Note {
  const copula =
    gaussian === null
      ? ""
      : `; with the correlations of the moves ${gaussian.expected.toFixed(1)} (p = ${gaussian.p.toPrecision(2)})`;
  const message = `${count} of ${days} days, ${what}; by chance ${independent.expected.toFixed(1)} would be expected (so many or more: p = ${independent.p.toPrecision(2)})${copula}; if days were independent`;
  return { code: "by-chance", message };
}
