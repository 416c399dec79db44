import type { LintCheck, Suspicion } from "../lint-check.ts";
import { usualSize } from "../robust.ts";

/** splits, and cents for dollars, pounds for pence, thousands */
const FACTORS = [2, 3, 4, 5, 6, 7, 8, 10, 15, 20, 25, 40, 50, 100, 1000];
const NEAR = 0.025;
const LARGE = 12;
/** Below this a price, or a yield taken for one, moves by whole ticks: from 0.01 to 0.02 is no split. */
const LEAST = 1;

/** A price that from one day to the next is a whole number of times larger or smaller, and stays so. */
export const unitBreak: LintCheck = {
  id: "unit-break",
  about: "a price that is suddenly a whole number of times larger or smaller, and stays so",
  severities: ["error"],
  threshold: `within ${100 * NEAR} % of a factor of ${FACTORS.join(", ")}, ${LARGE} usual sizes or more, not taken back after 5 rows; values of ${LEAST} and more`,
  blind: "splits by other factors (3:2), yields and indices, and a unit that changes where the file begins",
  matters:
    "the step counts as a return, of -75 % for a split of four: it outweighs all other days in volatility, beta, correlation and drawdown, and levels on both sides cannot be compared",
  remedy:
    "take prices adjusted for splits (column: in the catalogue names a column of the file), or one unit throughout",
  find({ series: { days, kind, values }, changes }) {
    if (kind !== "price") return [];
    const found: Suspicion[] = [];
    for (let row = 1; row < changes.length; row++) {
      const size = Math.abs(changes[row]!);
      if (Math.min(values[row]!, values[row - 1]!) < LEAST) continue;
      if (!(size > Math.log(1.9)) || size < LARGE * usualSize(changes, row)) continue;
      const factor = FACTORS.find((one) => Math.abs(size - Math.log(one)) < NEAR);
      const after = values[Math.min(row + 5, values.length - 1)]!;
      const stays = Math.abs(Math.log(after / values[row]!)) < size / 2;
      if (factor === undefined || !stays) continue;
      const way = changes[row]! > 0 ? "above" : "below";
      found.push({
        severity: "error",
        day: days[row]!,
        message: `${values[row]} is about ${factor} times ${way} ${values[row - 1]} of the day before, and stays there`,
        advice:
          "a split, or another unit (cents for dollars): take a price adjusted for splits, or one unit throughout",
      });
    }
    return found;
  },
};
