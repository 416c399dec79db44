import { implicitQl } from "../../kernels/implicit-ql.ts";
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
