import type { NoEstimate } from "../estimate.ts";
import { inverse } from "../inverse.ts";

/** The line (plane) below which a share q of y lies, given the regressors. Index 0 of the coefficients is the constant. */
export interface QuantileRegression {
  readonly coefficients: Float64Array;
  /** sum of q |e| over e above 0 and (1 - q) |e| over e below: what the line makes least */
  readonly loss: number;
  /** rows the plane goes through: as many as coefficients */
  readonly rows: readonly number[];
}

/**
 * Koenker and Bassett (1978), Econometrica 46, 33-50, solved exactly: the least loss is reached at a plane through k + 1 rows,
 * and the search goes from one such plane to the next along the edge that falls most steeply, as far as the loss falls
 * (Barrodale and Roberts 1973, SIAM J. Numer. Anal. 10, 839-848). Where several planes are best one of them is given. Ties of y are
 * told apart by a fixed perturbation of 1e-10 of its spread while searching; the coefficients are of y itself.
 * NoEstimate where a value is missing or a regressor is a combination of the others. Cost some ten passes of n log n for few regressors.
 */
export function quantileRegression(
  y: Float64Array,
  regressors: readonly Float64Array[],
  q: number,
): QuantileRegression | NoEstimate {
  if (!(q > 0 && q < 1)) throw new RangeError(`a level lies between 0 and 1, not ${q}`);
  if (regressors.some((x) => x.length !== y.length)) throw new RangeError("regressors and y differ in length");
  const n = y.length;
  const k = regressors.length + 1;
  if (n < k + 1) return { kind: "none", why: `${n} rows are too few`, needs: `${k + 1} rows` };
  if ([y, ...regressors].some((column) => !column.every(Number.isFinite)))
    return { kind: "none", why: "a value is missing" };
  const scaled = regressors.map(standardised);
  const rows = Array.from(y, (_, t) => Float64Array.from([1, ...scaled.map(({ values }) => values[t]!)]));
  const target = perturbed(y);
  let basis = firstBasis(rows, k);
  if (basis === null) return { kind: "none", why: "a regressor does not vary or is a combination of the others" };
  // Each step lowers the loss, so none of the finitely many planes comes twice; the bound only ends what rounding could spin out.
  for (let step = 0; step < 50 * (n + k); step++) {
    const next = stepDown(rows, target, basis, q);
    if (next === null) break;
    basis = next;
  }
  const onRows = through(inverse(basis.map((t) => rows[t]!))!, basis, y);
  let loss = 0;
  for (let t = 0; t < n; t++) {
    const rest = y[t]! - dot(rows[t]!, onRows);
    loss += rest > 0 ? q * rest : (q - 1) * rest;
  }
  const slopes = scaled.map(({ scale }, j) => onRows[j + 1]! / scale);
  const constant = onRows[0]! - slopes.reduce((total, slope, j) => total + slope * scaled[j]!.middle, 0);
  return { coefficients: Float64Array.of(constant, ...slopes), loss, rows: [...basis].sort((a, b) => a - b) };
}

/** Moved and scaled so that the middle is 0 and the widest distance 1: planes through rows are then solved without loss. */
function standardised(column: Float64Array): { values: Float64Array; middle: number; scale: number } {
  const middle = column.reduce((total, value) => total + value / column.length, 0);
  const scale = column.reduce((most, value) => Math.max(most, Math.abs(value - middle)), 0) || 1;
  return { values: column.map((value) => (value - middle) / scale), middle, scale };
}

/** y with every value moved by its own small amount, so that no more rows than k + 1 lie on one plane. */
function perturbed(y: Float64Array): Float64Array {
  const middle = y.reduce((total, value) => total + value / y.length, 0);
  const spread = y.reduce((most, value) => Math.max(most, Math.abs(value - middle)), 0) || 1;
  const golden = (Math.sqrt(5) - 1) / 2;
  return y.map((value, t) => value - middle + 1e-10 * spread * (((t + 1) * golden) % 1));
}

/** The first k rows in order that no combination of the others gives; null where there are not as many. */
function firstBasis(rows: readonly Float64Array[], k: number): number[] | null {
  const chosen: number[] = [];
  const left = rows.map((row) => row.slice());
  for (let j = 0; j < k; j++) {
    let best = -1;
    let size = 1e-7;
    for (let t = 0; t < rows.length; t++) {
      const length = Math.hypot(...left[t]!);
      if (length > size) [best, size] = [t, length];
    }
    if (best === -1) return null;
    chosen.push(best);
    const direction = left[best]!.map((value) => value / size);
    for (const row of left) {
      const share = dot(row, direction);
      for (let i = 0; i < k; i++) row[i]! -= share * direction[i]!;
    }
  }
  return chosen;
}

/** The neighbouring basis with the least loss on the steepest edge; null where no edge falls. */
function stepDown(
  rows: readonly Float64Array[],
  y: Float64Array,
  basis: readonly number[],
  q: number,
): number[] | null {
  const turned = inverse(basis.map((t) => rows[t]!));
  if (turned === null) return null;
  const at = through(turned, basis, y);
  const inBasis = new Set(basis);
  const residuals = rows.map((row, t) => (inBasis.has(t) ? 0 : y[t]! - dot(row, at)));
  let steepest = -1e-12 * rows.length;
  let edge: { leaving: number; direction: Float64Array } | null = null;
  // Along the edge of row j its own residual alone leaves 0, by -1 or +1 for a unit of the step.
  const pull = new Float64Array(basis.length);
  rows.forEach((row, t) => {
    if (inBasis.has(t)) return;
    const weight = residuals[t]! > 0 ? q : q - 1;
    for (let i = 0; i < pull.length; i++) pull[i]! += weight * row[i]!;
  });
  for (let j = 0; j < basis.length; j++) {
    const direction = Float64Array.from(turned, (row) => row[j]!);
    for (const sign of [1, -1]) {
      const slope = -sign * dot(pull, direction) + (sign > 0 ? 1 - q : q);
      const perLength = slope / Math.hypot(...direction);
      if (perLength >= steepest) continue;
      steepest = perLength;
      edge = { leaving: j, direction: direction.map((value) => sign * value) };
    }
  }
  if (edge === null) return null;
  const { leaving, direction } = edge;
  const entering = farthestFall(rows, residuals, inBasis, direction, steepest * Math.hypot(...direction));
  return entering === -1 ? null : basis.map((t, j) => (j === leaving ? entering : t));
}

/** The plane through the rows of a basis, whose matrix is given inverted. */
function through(turned: readonly Float64Array[], basis: readonly number[], y: Float64Array): Float64Array {
  const heights = Float64Array.from(basis, (t) => y[t]!);
  return Float64Array.from(turned, (row) => dot(row, heights));
}

/** The row whose residual reaches 0 where the loss stops falling along a direction: a weighted median. */
function farthestFall(
  rows: readonly Float64Array[],
  residuals: readonly number[],
  inBasis: ReadonlySet<number>,
  direction: Float64Array,
  slope: number,
): number {
  const crossings: { row: number; at: number; turn: number }[] = [];
  rows.forEach((row, t) => {
    if (inBasis.has(t)) return;
    const rate = dot(row, direction);
    const at = residuals[t]! / rate;
    if (Math.abs(rate) > 1e-12 && at >= 0) crossings.push({ row: t, at, turn: Math.abs(rate) });
  });
  crossings.sort((a, b) => a.at - b.at || a.row - b.row);
  let now = slope;
  for (const { row, turn } of crossings) {
    now += turn;
    if (now >= 0) return row;
  }
  return -1;
}

function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i]! * b[i]!;
  return total;
}
