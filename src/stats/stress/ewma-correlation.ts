/** Where the moving covariances of the scores start, and how fast they forget. */
export interface EwmaOptions {
  readonly lambda: number;
  /** variances and covariances before the first row; 1/12 is that of a uniform score, 1/24 half of it */
  readonly variance: number;
  readonly covariance: number;
}

/**
 * Covariances of scores around 0.5 that forget: C_t = lambda C_t-1 + (1 - lambda) (s - 0.5) (s - 0.5)', step by step. A pair with a
 * missing score (NaN) keeps its old value. Each call takes one row; the matrix returned is the same one, changed.
 */
export function ewmaCovariance(blocks: number, { lambda, variance, covariance }: EwmaOptions) {
  const matrix = Array.from({ length: blocks }, (_, i) =>
    Float64Array.from({ length: blocks }, (__, j) => (i === j ? variance : covariance)),
  );
  return (scores: ArrayLike<number>): readonly Float64Array[] => {
    for (let i = 0; i < blocks; i++) {
      for (let j = 0; j < blocks; j++) {
        const product = (scores[i]! - 0.5) * (scores[j]! - 0.5);
        if (!Number.isNaN(product)) matrix[i]![j] = lambda * matrix[i]![j]! + (1 - lambda) * product;
      }
    }
    return matrix;
  };
}

/** C_ij / sqrt(C_ii C_jj), within -1..1; 0 off the diagonal where a variance is 0. */
export function asCorrelation(covariance: readonly Float64Array[]): Float64Array[] {
  return covariance.map((row, i) =>
    row.map((value, j) => {
      if (i === j) return 1;
      const root = Math.sqrt(row[i]! * covariance[j]![j]!);
      return root > 0 ? Math.max(-1, Math.min(1, value / root)) : 0;
    }),
  );
}
