import { studentQuantile } from "./distributions.ts";
import type { ConfidenceInterval, Estimate } from "./estimate.ts";
import { dominantRow, guarded, rowScale, satterthwaite } from "./interval.ts";
import { sum } from "./sum.ts";
import { shortfall } from "./wilson.ts";

/** One estimate in a combination: the rows of its contributions in a common panel, and the derivative of the combination to it. */
export interface CombinedPart {
  readonly estimate: Estimate;
  readonly rows: Int32Array;
  readonly derivative: number;
}

/**
 * Interval of a value made of several estimates (delta method). The contribution of a panel row is the sum over the parts of
 * derivative * d / sqrt(n (n - 1)), 0 off a part's rows; estimates that share rows are so joined, not taken as independent.
 * A rate's rows cannot show how sure it is near 0 and 1: what they lack of Wilson's variance is added as independent.
 * Bartlett guard and Satterthwaite degrees of freedom over the union of rows, as for one estimate.
 * `degreesOfFreedom` is null and the interval a point where nothing varies (A - A). `dominant.row` is a row of the panel.
 */
export function combinedInterval(
  value: number,
  parts: readonly CombinedPart[],
  confidence: number,
): ConfidenceInterval {
  const said = { confidence, method: "jackknife" as const };
  const { order, c } = joined(parts);
  const n = order.length;
  const squares = c.map((one) => one * one);
  const lagZero = sum(squares);
  const scale = parts.reduce(
    (most, { estimate, derivative }) => Math.max(most, Math.abs(estimate.value * derivative)),
    1e-300,
  );
  const unseen = sum(parts.map(({ estimate, derivative }) => derivative ** 2 * shortfall(estimate)));
  if (Math.sqrt(lagZero + unseen) < 1e-14 * scale) {
    return { ...said, low: value, high: value, degreesOfFreedom: null, dominant: null, marks: ["certain"] };
  }
  const overlap = Math.max(...parts.map(({ estimate }) => estimate.overlap ?? 1));
  const spread = Math.sqrt(guarded(c, lagZero, overlap) + unseen);
  // Rows that no part counts (days off a tail) are centred to rounding, not to 0.
  const carrying = squares.filter((one) => one > 1e-24 * lagZero).length;
  const [counted, most] =
    parts.some(({ estimate }) => estimate.counted !== undefined) && carrying < n
      ? [carrying, carrying - 1]
      : [n, n - 2];
  const freedom = (shared: number): number =>
    lagZero > 0 ? satterthwaite(squares, lagZero, counted, Math.max(1, most), shared) : Math.max(1, n - 2);
  const degreesOfFreedom = freedom(overlap);
  const half = studentQuantile(1 - (1 - confidence) / 2, degreesOfFreedom) * spread;
  const top = lagZero > 0 ? dominantRow(squares, lagZero, freedom(1)) : null;
  const dominant = top === null ? null : { row: order[top.row]!, share: top.share };
  return { ...said, low: value - half, high: value + half, degreesOfFreedom, dominant };
}

/** The rows that any part has, ascending, and what the parts contribute on each, added in turn. Memory: a number a row of the panel. */
function joined(parts: readonly CombinedPart[]): { readonly order: Int32Array; readonly c: Float64Array } {
  const size = parts.reduce((most, { rows }) => rows.reduce((a, b) => Math.max(a, b), most), -1) + 1;
  const totals = new Float64Array(size);
  const present = new Uint8Array(size);
  for (const { estimate, rows, derivative } of parts) {
    const { contributions } = estimate;
    const n = contributions.length;
    const centre = sum(contributions) / n;
    const scale = derivative * rowScale(estimate);
    for (let t = 0; t < n; t++) {
      const row = rows[t]!;
      present[row] = 1;
      totals[row]! += scale * (contributions[t]! - centre);
    }
  }
  const order = Int32Array.from(present.keys()).filter((row) => present[row] === 1);
  return { order, c: Float64Array.from(order, (row) => totals[row]!) };
}
