/** L with L L' = matrix, up to the first column that those before it give. */
export interface CholeskyFactor {
  /** lower triangle by rows */
  readonly lower: readonly Float64Array[];
  /** the first column (from 0) of which less than 1e-10 of its variance is its own; its row of L is ready but for the diagonal. Null where there is none */
  readonly dependent: number | null;
}

/** Cholesky's factor of a symmetric matrix, of which the lower triangle is read. It stops at a dependent column. Cost k^3 / 3. */
export function choleskyFactor(matrix: readonly Float64Array[]): CholeskyFactor {
  const lower = matrix.map((row) => new Float64Array(row.length));
  for (let i = 0; i < matrix.length; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i]![j]!;
      for (let m = 0; m < j; m++) rest -= lower[i]![m]! * lower[j]![m]!;
      if (j < i) lower[i]![j] = rest / lower[j]![j]!;
      else if (!(rest > 1e-10 * matrix[i]![i]!)) return { lower, dependent: i };
      else lower[i]![i] = Math.sqrt(rest);
    }
  }
  return { lower, dependent: null };
}
