import { isNoEstimate, type NoEstimate } from "../estimate.ts";
import type { BreakOptions, BreakSearch, BreakTestFound } from "./break-search.ts";
import { constantCorrelation } from "./constant-correlation.ts";
import { stableBreak } from "./stable-break.ts";
import { stableLink } from "./stable-link.ts";

/** Lag at which swings of a month are mostly not called a break: docs/alarms.md. */
const LONG_LAG = 40;

/**
 * Whether a correlation was the same throughout. The weighted test on scaled moves rules, for it alone holds its size on changing
 * volatility; beside it the same with long lags, and the test of Wied, Kraemer and Dehling on the moves as they are.
 */
export function correlationBreak(
  x: Float64Array,
  y: Float64Array,
  { confidence }: BreakOptions,
): BreakSearch | NoEstimate {
  const stable = stableBreak("correlation", x, y, confidence);
  if (isNoEstimate(stable)) return stable;
  const tests: BreakTestFound[] = [];
  const add = (name: string, { statistic, p }: { statistic: number; p: number }, row: number): void => {
    tests.push({ name, statistic, p, row });
  };
  add("scaled moves", stable, stable.break.row);
  const slow = stableLink(x, y, "correlation", { lag: LONG_LAG });
  if (!isNoEstimate(slow)) add(`scaled moves, ${LONG_LAG} lags`, slow.weighted.sup, slow.weighted.row);
  const plain = constantCorrelation(x, y);
  if (!isNoEstimate(plain)) add("moves as they are (Wied et al.)", plain, plain.row);
  return { tests, break: stable.break, cuts: null };
}
