import { normalCdf, normalQuantile } from "../normal.ts";
import { bivariateNormalCdf } from "./bivariate-normal.ts";

/**
 * P(Z_1 <= b_1, ..., Z_k <= b_k) of standard normals with a correlation matrix. Two: exact. Three or more: Genz (1992), Journal of
 * Computational and Graphical Statistics 1, 141-149, on a fixed lattice of 2^14 points folded at the ends (roots of primes, tent
 * transformation): the same number every run, error about 1e-5. A singular matrix is taken as it is; null where it is no
 * correlation matrix.
 */
export function orthant(bounds: readonly number[], correlation: readonly Float64Array[]): number | null {
  const k = bounds.length;
  if (k === 0) return 1;
  if (k === 1) return normalCdf(bounds[0]!);
  if (k === 2) return bivariateNormalCdf(bounds[0]!, bounds[1]!, Math.max(-1, Math.min(1, correlation[0]![1]!)));
  const lower = cholesky(correlation);
  if (lower === null) return null;
  const y = new Float64Array(k);
  let total = 0;
  for (let point = 1; point <= POINTS; point++) {
    let share = 1;
    for (let i = 0; i < k && share > 0; i++) {
      let shift = bounds[i]!;
      for (let j = 0; j < i; j++) shift -= lower[i]![j]! * y[j]!;
      const diagonal = lower[i]![i]!;
      // A leg that the ones before it fix wholly: its bound holds or does not.
      const below = diagonal > 0 ? normalCdf(shift / diagonal) : Number(shift >= 0);
      share *= below;
      if (i < k - 1)
        y[i] = diagonal > 0 ? normalQuantile(Math.min(1 - 1e-16, Math.max(1e-300, below * tent(point, i)))) : 0;
    }
    total += share;
  }
  return total / POINTS;
}

const POINTS = 1 << 14;
const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37];

/** Point of the lattice along one axis, folded so that the integrand has equal values at both ends. */
function tent(point: number, axis: number): number {
  const at = (point * Math.sqrt(PRIMES[axis % PRIMES.length]!)) % 1;
  return Math.abs(2 * at - 1);
}

/** Lower triangle L with L L' = matrix; a column that the ones before it give has 0 on the diagonal. Null where a pivot is below 0. */
function cholesky(matrix: readonly Float64Array[]): Float64Array[] | null {
  const lower = matrix.map((row) => new Float64Array(row.length));
  for (let j = 0; j < matrix.length; j++) {
    for (let i = j; i < matrix.length; i++) {
      let rest = matrix[i]![j]!;
      for (let m = 0; m < j; m++) rest -= lower[i]![m]! * lower[j]![m]!;
      if (i === j && rest < -1e-9) return null;
      const pivot = i === j ? Math.sqrt(rest > 1e-12 ? rest : 0) : lower[j]![j]!;
      lower[i]![j] = i === j ? pivot : pivot > 0 ? rest / pivot : 0;
    }
  }
  return lower;
}
