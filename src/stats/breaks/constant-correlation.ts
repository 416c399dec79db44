import { pearson } from "../correlation.ts";
import { isNoEstimate, type NoEstimate } from "../estimate.ts";
import { correlationEstimate } from "../estimators/correlation.ts";
import { bartlett, bartlettLag } from "../interval.ts";
import { centred } from "../moments.ts";
import { GrowingFit } from "./growing-fit.ts";
import { kolmogorovTail } from "./kolmogorov.ts";

export interface CorrelationBreak {
  readonly statistic: number;
  readonly p: number;
  /** rows before the likeliest break: the index, from 0, of the first row after it */
  readonly row: number;
  /** correlation of the rows before and after; after looking for the row, so further apart than they are; null: does not vary */
  readonly before: number | null;
  readonly after: number | null;
  readonly lag: number;
}

/**
 * Test that a correlation is the same throughout: max over j of (j / sqrt n) |r_j - r| / sqrt(LRV), r_j of the first j rows
 * (Wied, Kraemer & Dehling 2012, Econometric Theory 28); LRV the Bartlett-weighted long-run variance of the influence
 * u v - r/2 (u^2 + v^2), to which their delta method comes; p from the Kolmogorov distribution. Takes the variances to be
 * constant too: docs/alarms.md has its sizes. NoEstimate as for a correlation, or where the columns are the same series.
 */
export function constantCorrelation(
  x: Float64Array,
  y: Float64Array,
  { lag }: { readonly lag?: number } = {},
): CorrelationBreak | NoEstimate {
  const whole = correlationEstimate(x, y);
  if (isNoEstimate(whole)) return whole;
  if (whole.degenerate?.kind === "certain") return { kind: "none", why: whole.degenerate.why };
  const n = x.length;
  const r = whole.value;
  const weights = lag ?? bartlettLag(n, 1);
  const [u, v] = [unitVariance(x), unitVariance(y)];
  const psi = u.map((ut, t) => ut * v[t]! - (r / 2) * (ut * ut + v[t]! * v[t]!));
  const longRun =
    bartlett(
      psi,
      psi.reduce((all, one) => all + one * one, 0),
      weights,
    ) / n;
  const path = growingCorrelations(u, v);
  let [greatest, row] = [0, 1];
  for (let j = 2; j <= n; j++) {
    const gap = (j / Math.sqrt(n)) * Math.abs(path[j]! - r);
    if (gap > greatest) [greatest, row] = [gap, j];
  }
  const statistic = greatest / Math.sqrt(longRun);
  return {
    statistic,
    p: kolmogorovTail(statistic),
    row,
    before: pearson(x.slice(0, row), y.slice(0, row)),
    after: pearson(x.slice(row), y.slice(row)),
    lag: weights,
  };
}

/** Divided by the standard deviation with n. */
function unitVariance(values: Float64Array): Float64Array {
  const { deviations, squares } = centred(values)!;
  const deviation = Math.sqrt(squares / values.length);
  return deviations.map((value) => value / deviation);
}

/** [j]: correlation of the first j rows; NaN, which no comparison takes, while one of them has not varied. */
function growingCorrelations(u: Float64Array, v: Float64Array): Float64Array {
  const [on, back] = [new GrowingFit(true), new GrowingFit(true)];
  const path = new Float64Array(u.length + 1).fill(Number.NaN);
  for (let t = 0; t < u.length; t++) {
    on.add(u[t]!, v[t]!);
    back.add(v[t]!, u[t]!);
    path[t + 1] = on.productsXY / Math.sqrt(on.squaresX * back.squaresX);
  }
  return path;
}
