import { isNoEstimate, type NoEstimate } from "../estimate.ts";
import { breakIntervals } from "./break-interval.ts";
import type { BreakOptions, BreakSearch, BreakTestFound } from "./break-search.ts";
import { segmentations } from "./segments.ts";
import { type BreakRow, breakRow, stableBreak } from "./stable-break.ts";
import { wildTest } from "./wild-bootstrap.ts";

/**
 * Whether a beta was the same throughout, and where it broke. The weighted test on scaled moves rules; beside it the sup of robust
 * Wald statistics of the slope, its p by wild bootstrap. The cuts are Bai and Perron's by least squares, the intervals of their rows
 * by Bai (1997), robust to changing variance.
 */
export function betaBreak(
  x: Float64Array,
  y: Float64Array,
  { seed, confidence }: BreakOptions,
): BreakSearch | NoEstimate {
  const stable = stableBreak("beta", x, y, confidence);
  if (isNoEstimate(stable)) return stable;
  const wild = wildTest(y, x, { seed, of: "slope" });
  if (isNoEstimate(wild)) return wild;
  const cuts = segmentations(y, x);
  if (isNoEstimate(cuts)) return cuts;
  const tests: BreakTestFound[] = [
    { name: "scaled moves", statistic: stable.statistic, p: stable.p, row: stable.break.row },
    { name: "sup Wald, wild bootstrap", statistic: wild.statistic, p: wild.p, row: wild.row },
  ];
  const byBreaks = cuts.byBreaks.map((one) => ({ ...one, breaks: breakRows(y, x, one.rows, confidence) }));
  return { tests, break: stable.break, cuts: { byBreaks, chosen: cuts.chosen.rows.length } };
}

function breakRows(y: Float64Array, x: Float64Array, rows: readonly number[], confidence: number): BreakRow[] {
  const intervals = rows.length === 0 ? [] : breakIntervals(y, x, rows, { confidence, lag: 0 });
  return rows.map((row, i): BreakRow => {
    const found = isNoEstimate(intervals) ? intervals : intervals[i]!;
    return isNoEstimate(found) ? { row, low: null, high: null, why: found.why } : breakRow(found, y.length);
  });
}
