import { constantCorrelation } from "../../stats/breaks/constant-correlation.ts";
import { stableLink } from "../../stats/breaks/stable-link.ts";
import { isNoEstimate, type NoEstimate } from "../../stats/estimate.ts";
import { type BreakTestRow, dayAfter, type Sample, type Sought } from "./sought.ts";

/** Lag at which swings of a month are mostly not called a break: docs/alarms.md. */
const LONG_LAG = 40;

/**
 * Whether a correlation was the same throughout. The weighted test on scaled moves rules, for it alone holds its size on changing
 * volatility; beside it the same with long lags, and the test of Wied, Kraemer and Dehling on the moves as they are.
 */
export function correlationBreak(sample: Sample): Sought | NoEstimate {
  const { x, y } = sample;
  const stable = stableLink(x, y, "correlation");
  if (isNoEstimate(stable)) return stable;
  const tests: BreakTestRow[] = [];
  const add = (name: string, found: { statistic: number; p: number }, row: number): void => {
    tests.push({ name, statistic: found.statistic, p: found.p, day: dayAfter(sample, row), rules: tests.length === 0 });
  };
  add("scaled moves", stable.weighted.sup, stable.weighted.row);
  const slow = stableLink(x, y, "correlation", { lag: LONG_LAG });
  if (!isNoEstimate(slow)) add(`scaled moves, ${LONG_LAG} lags`, slow.weighted.sup, slow.weighted.row);
  const plain = constantCorrelation(x, y);
  if (!isNoEstimate(plain)) add("moves as they are (Wied et al.)", plain, plain.row);
  const why = "no interval of the day is known for a correlation";
  return { tests, break: { day: tests[0]!.day, low: null, high: null, why }, cuts: null };
}
