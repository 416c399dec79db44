import { isNoEstimate, type NoEstimate } from "../estimate.ts";
import { seeded } from "../random.ts";
import type { Candidates } from "./candidates.ts";
import type { Relation } from "./relation.ts";
import { stepRelation } from "./step-relation.ts";
import { quadratic } from "./wald.ts";

export interface WildOptions {
  readonly seed: number;
  /** bootstrap samples */
  readonly draws?: number;
  readonly of?: "all" | "slope";
  readonly trim?: number;
}

export interface WildTest {
  /** the greatest heteroskedasticity-robust (HC0) Wald statistic */
  readonly statistic: number;
  /** (1 + how many of the samples have a greater one) / (1 + samples) */
  readonly p: number;
  /** rows before the break that gives it */
  readonly row: number;
  readonly draws: number;
}

/**
 * The sup of HC0 Wald statistics with a p-value from samples that have no break but this sample's own x and its own wild and
 * quiet times: the residuals of one fit with random signs (wild bootstrap with the regressor held fixed: Hansen 2000, J. of
 * Econometrics 97). Holds its size on fat tails and clustered volatility where the asymptotic p does not (docs/alarms.md). Takes
 * rows not to be linked: not for overlapping moves. Cost n steps a sample.
 */
export function wildTest(
  y: Float64Array,
  x: Float64Array | null,
  { seed, draws = 499, of = "all", trim = 0.15 }: WildOptions,
): WildTest | NoEstimate {
  const asked = stepRelation(y, x, { of, trim });
  if (isNoEstimate(asked)) return asked;
  const { given, among } = asked;
  const fixed = fixedMoments(given);
  const found = greatest(fixed, given.residuals, among, of);
  const random = seeded(seed);
  const sample = new Float64Array(given.rows);
  let greater = 0;
  for (let draw = 0; draw < draws; draw++) {
    for (let t = 0; t < sample.length; t++) sample[t] = given.residuals[t]! * (random.below(2) === 0 ? 1 : -1);
    if (greatest(fixed, sample, among, of).statistic >= found.statistic) greater++;
  }
  return { ...found, p: (1 + greater) / (1 + draws), draws };
}

/** Running sums from the first row on, and from the last row back, so that neither side is a difference of large numbers. */
interface Sums {
  /** [p][j]: over the first j rows */
  readonly before: readonly Float64Array[];
  /** [p][j]: over the rows from j on */
  readonly after: readonly Float64Array[];
}

/** What a change of signs leaves alone: x^0..x^3 by rows, sums of x^0..x^4, and of e^2, x e^2, x^2 e^2. */
interface FixedMoments {
  readonly sloped: boolean;
  readonly columns: readonly Float64Array[];
  readonly powers: Sums;
  readonly squares: Sums;
}

function fixedMoments({ x, residuals, rows }: Relation): FixedMoments {
  const ones = new Float64Array(rows).fill(1);
  const times = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, t) => value * b[t]!);
  // In a mean the powers above 0 are never read for anything but 0.
  const one = x ?? new Float64Array(rows);
  const two = times(one, one);
  const three = times(two, one);
  const square = times(residuals, residuals);
  return {
    sloped: x !== null,
    columns: [ones, one, two, three],
    powers: sums([ones, one, two, three, times(two, two)], ones),
    squares: sums([ones, one, two], square),
  };
}

/** Running sums of each column times the factor. */
function sums(columns: readonly Float64Array[], factor: Float64Array): Sums {
  const rows = factor.length;
  const before: Float64Array[] = [];
  const after: Float64Array[] = [];
  for (const column of columns) {
    const [forward, back] = [new Float64Array(rows + 1), new Float64Array(rows + 1)];
    for (let t = 0; t < rows; t++) forward[t + 1] = forward[t]! + column[t]! * factor[t]!;
    for (let t = rows - 1; t >= 0; t--) back[t] = back[t + 1]! + column[t]! * factor[t]!;
    before.push(forward);
    after.push(back);
  }
  return { before, after };
}

function greatest(
  { sloped, columns, powers, squares }: FixedMoments,
  residuals: Float64Array,
  { first, last }: Candidates,
  of: "all" | "slope",
): { statistic: number; row: number } {
  const products = sums(columns, residuals);
  const [early, late] = [blank(), blank()];
  let best = { statistic: 0, row: first };
  for (let row = first; row <= last; row++) {
    fill(early, powers.before, products.before, squares.before, row, sloped);
    fill(late, powers.after, products.after, squares.after, row, sloped);
    const step = late.constant - early.constant;
    const turn = late.slope - early.slope;
    let statistic: number;
    if (!sloped) statistic = step ** 2 / (early.constants + late.constants);
    else if (of === "slope") statistic = turn ** 2 / (early.slopes + late.slopes);
    else {
      const constants = early.constants + late.constants;
      statistic = quadratic(step, turn, constants, early.both + late.both, early.slopes + late.slopes);
    }
    if (Number.isFinite(statistic) && statistic > best.statistic) best = { statistic, row };
  }
  return best;
}

/** A fit of one side and the variances and covariance of its constant and slope. */
type Robust = { constant: number; slope: number; constants: number; both: number; slopes: number };

function blank(): Robust {
  return { constant: 0, slope: 0, constants: 0, both: 0, slopes: 0 };
}

/** HC0 of one side from its sums. */
function fill(
  into: Robust,
  X: readonly Float64Array[],
  E: readonly Float64Array[],
  S: readonly Float64Array[],
  j: number,
  sloped: boolean,
): void {
  const n = X[0]![j]!;
  const mean = X[1]![j]! / n;
  const spread = X[2]![j]! - n * mean * mean;
  const b = sloped ? (E[1]![j]! - mean * E[0]![j]!) / spread : 0;
  const a = E[0]![j]! / n - b * mean;
  const m0 = meat(X, E, S, 0, j, a, b);
  into.constant = a;
  into.slope = b;
  into.constants = m0 / n ** 2;
  if (!sloped) return;
  const m1 = meat(X, E, S, 1, j, a, b);
  const m2 = meat(X, E, S, 2, j, a, b);
  into.slopes = (m2 - 2 * mean * m1 + mean * mean * m0) / spread ** 2;
  const cross = (m1 - mean * m0) / (n * spread);
  into.both = cross - mean * into.slopes;
  into.constants += mean * mean * into.slopes - 2 * mean * cross;
}

/** Sum of x^r u^2 for u = e - a - b x, multiplied out. */
function meat(
  X: readonly Float64Array[],
  E: readonly Float64Array[],
  S: readonly Float64Array[],
  r: number,
  j: number,
  a: number,
  b: number,
): number {
  const ofErrors = S[r]![j]! - 2 * a * E[r]![j]! - 2 * b * E[r + 1]![j]!;
  return ofErrors + a * a * X[r]![j]! + 2 * a * b * X[r + 1]![j]! + b * b * X[r + 2]![j]!;
}
