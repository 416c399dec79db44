/** A number for every pair of columns. */
export interface PairMatrix {
  readonly size: number;
  /** row by row, size * size of them; symmetric */
  readonly values: Float64Array;
}

/** Columns a side of the squares in which a matrix is mirrored, so that both places stay in the cache. */
const SQUARE = 32;

/**
 * Sums of products of unit columns as a matrix of correlations: 1 on the diagonal, within [-1, 1]; NaN for the pairs of a column that
 * has no unit column. Only what stands below the diagonal is read, `side` numbers a row.
 */
export function pairMatrix(known: readonly boolean[], below: Float64Array, side: number): PairMatrix {
  const size = known.length;
  const values = new Float64Array(size * size);
  for (let top = 0; top < size; top += SQUARE) {
    for (let left = 0; left <= top; left += SQUARE) {
      for (let i = top; i < Math.min(size, top + SQUARE); i++) {
        for (let j = left; j < Math.min(i, left + SQUARE); j++) {
          const r = known[i] && known[j] ? Math.max(-1, Math.min(1, below[i * side + j]!)) : Number.NaN;
          values[i * size + j] = r;
          values[j * size + i] = r;
        }
      }
    }
  }
  for (let i = 0; i < size; i++) values[i * size + i] = known[i] ? 1 : Number.NaN;
  return { size, values };
}
