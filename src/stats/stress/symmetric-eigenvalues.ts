import { tridiagonal } from "../../kernels/tridiagonal.ts";

/**
 * Eigenvalues of a symmetric matrix, largest first: Householder's reduction to three diagonals, then QL with implicit shifts
 * (EISPACK tred1 and imtql1: Martin, Reinsch and Wilkinson 1968, Numer. Math. 11, 181-195; 12, 377-383). Only the lower triangle
 * is read; the matrix is left as it was. Errors are some 1e-15 of the largest. Cost 4/3 k^3. Null where it does not converge or a number is not finite.
 */
export function symmetricEigenvalues(matrix: readonly Float64Array[]): Float64Array | null {
  const { diagonal, beside } = tridiagonal(matrix);
  const scale = scaleOf(diagonal, beside);
  if (scale === null) return null;
  const scaled = (values: Float64Array): Float64Array => values.map((value) => value / scale);
  const [eigenvalues, rest] = [scaled(diagonal), scaled(beside)];
  if (!implicitQl(eigenvalues, rest)) return null;
  return eigenvalues
    .map((value) => value * scale)
    .sort()
    .reverse();
}

/** The power of two beside the largest number, which brings all of them where a square is neither lost nor endless; null where one is not finite. */
function scaleOf(diagonal: Float64Array, beside: Float64Array): number | null {
  let largest = 0;
  for (const values of [diagonal, beside])
    for (const value of values) {
      if (!Number.isFinite(value)) return null;
      largest = Math.max(largest, Math.abs(value));
    }
  return largest === 0 ? 1 : 2 ** Math.max(-1022, Math.min(1022, Math.floor(Math.log2(largest))));
}

/** Leaves the eigenvalues in `diagonal`; false where one is not found in 60 rounds. */
function implicitQl(diagonal: Float64Array, beside: Float64Array): boolean {
  const k = diagonal.length;
  beside.copyWithin(0, 1);
  if (k > 0) beside[k - 1] = 0;
  for (let from = 0; from < k; from++) {
    for (let round = 0; ; round++) {
      let split = from;
      while (split < k - 1 && !negligible(beside[split]!, diagonal[split]!, diagonal[split + 1]!)) split++;
      if (split === from) break;
      if (round === 60) return false;
      sweep(diagonal, beside, from, split);
    }
  }
  return true;
}

function negligible(beside: number, above: number, below: number): boolean {
  return Math.abs(beside) <= Number.EPSILON * (Math.abs(above) + Math.abs(below));
}

/** One QL step on the rows from..split, with the shift from the corner. */
function sweep(diagonal: Float64Array, beside: Float64Array, from: number, split: number): void {
  const slope = (diagonal[from + 1]! - diagonal[from]!) / (2 * beside[from]!);
  const root = Math.sqrt(slope * slope + 1);
  let g = diagonal[split]! - diagonal[from]! + beside[from]! / (slope + (slope >= 0 ? root : -root));
  let [sine, cosine, shift] = [1, 1, 0];
  for (let i = split - 1; i >= from; i--) {
    const f = sine * beside[i]!;
    const b = cosine * beside[i]!;
    const r = Math.sqrt(f * f + g * g);
    beside[i + 1] = r;
    if (r === 0) {
      diagonal[i + 1]! -= shift;
      beside[split] = 0;
      return;
    }
    sine = f / r;
    cosine = g / r;
    g = diagonal[i + 1]! - shift;
    const turn = (diagonal[i]! - g) * sine + 2 * cosine * b;
    shift = sine * turn;
    diagonal[i + 1] = g + shift;
    g = cosine * turn - b;
  }
  diagonal[from]! -= shift;
  beside[from] = g;
  beside[split] = 0;
}
