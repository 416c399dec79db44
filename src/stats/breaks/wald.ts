import { isNoEstimate, type NoEstimate } from "../estimate.ts";
import { bartlettLag } from "../interval.ts";
import { type BreakTest, type Candidates, overCandidates } from "./candidates.ts";
import { influenceOfStep } from "./influence-of-step.ts";
import type { Relation } from "./relation.ts";
import { stepRelation } from "./step-relation.ts";

export interface WaldOptions {
  /** lag of the Bartlett weights; 0 is HC0; floor(4 (n/100)^(2/9)) unless told */
  readonly lag?: number;
  /** what may break: constant and slope, or the slope alone (then 1 coefficient is tested, the constant still steps freely) */
  readonly of?: "all" | "slope";
  readonly trim?: number;
}

/**
 * Tests for one break as fTest, by Wald statistics d' V^-1 d of the step d of the coefficients, V robust to changing variance
 * and to linked rows (Newey & West 1987 with the residuals of both sides). Agrees with strucchange's Fstats with
 * vcov. = NeweyWest(lag, prewhite = FALSE), or vcovHC(type = "HC0"). On fat tails its asymptotic p is too small (docs/alarms.md):
 * rule by wild-bootstrap.ts. Cost n (lag + 1) for each candidate.
 */
export function waldTest(
  y: Float64Array,
  x: Float64Array | null,
  { lag, of = "all", trim = 0.15 }: WaldOptions = {},
): BreakTest | NoEstimate {
  const asked = stepRelation(y, x, { of, trim });
  if (isNoEstimate(asked)) return asked;
  const { given, among } = asked;
  const statistics = waldStatistics(given, among, lag ?? bartlettLag(given.rows, 1), of);
  return overCandidates(statistics, among, of === "slope" ? 1 : given.coefficients);
}

function waldStatistics(given: Relation, { first, last }: Candidates, lag: number, of: "all" | "slope"): Float64Array {
  const statistics = new Float64Array(last - first + 1);
  for (let row = first; row <= last; row++) {
    const { constant, slope } = influenceOfStep(given, row);
    const [a, b] = [constant.influence, slope.influence];
    const slopes = longRunSum(b, b, lag);
    let statistic: number;
    if (given.x === null) statistic = constant.step ** 2 / longRunSum(a, a, lag);
    else if (of === "slope") statistic = slope.step ** 2 / slopes;
    else statistic = quadratic(constant.step, slope.step, longRunSum(a, a, lag), longRunSum(a, b, lag), slopes);
    // Rows met exactly on both sides have no variance to hold the step against.
    statistics[row - first] = Number.isFinite(statistic) ? Math.max(0, statistic) : 0;
  }
  return statistics;
}

/** Sum over |k| <= lag of (1 - |k| / (lag + 1)) times the sum of a_t b_t-k. */
function longRunSum(a: Float64Array, b: Float64Array, lag: number): number {
  let total = 0;
  for (let t = 0; t < a.length; t++) {
    total += a[t]! * b[t]!;
    for (let k = 1; k <= lag && k <= t; k++) {
      total += (1 - k / (lag + 1)) * (a[t]! * b[t - k]! + b[t]! * a[t - k]!);
    }
  }
  return total;
}

/** (u, v) M^-1 (u, v)' for a symmetric 2 x 2 matrix. */
export function quadratic(u: number, v: number, uu: number, uv: number, vv: number): number {
  return (u * u * vv - 2 * u * v * uv + v * v * uu) / (uu * vv - uv * uv);
}
