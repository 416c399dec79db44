/** Weights that halve every `halfLife` rows into the past (250 in the paper on absorption) and add to 1, oldest first. */
export function halvingWeights(rows: number, halfLife: number): Float64Array {
  const raw = Float64Array.from({ length: rows }, (_, t) => 2 ** ((t - rows + 1) / halfLife));
  const whole = raw.reduce((total, one) => total + one, 0);
  return raw.map((one) => one / whole);
}

/**
 * Covariances of rows that are weighted (weights that add to 1, one a row), weighted means taken off. No small-sample factor is applied,
 * which no ratio of them would notice. Null below two rows or where a value is missing.
 */
export function weightedCovariance(columns: readonly Float64Array[], weights: Float64Array): Float64Array[] | null {
  const rows = weights.length;
  if (columns.some((column) => column.length !== rows)) throw new RangeError("the columns differ in length");
  if (rows < 2) return null;
  const deviations: Float64Array[] = [];
  for (const column of columns) {
    const middle = product(weights, column);
    // A value that is not finite leaves none behind it.
    if (!Number.isFinite(middle) && !column.every(Number.isFinite)) return null;
    deviations.push(less(column, middle));
  }
  const matrix = columns.map(() => new Float64Array(columns.length));
  const weighted = new Float64Array(rows);
  deviations.forEach((a, i) => {
    for (let t = 0; t < rows; t++) weighted[t] = weights[t]! * a[t]!;
    for (let j = 0; j <= i; j++) {
      const total = product(weighted, deviations[j]!);
      matrix[i]![j] = total;
      matrix[j]![i] = total;
    }
  });
  return matrix;
}

/** Correlations of such covariances, 1 along the diagonal; null also where a column does not vary. */
export function weightedCorrelation(columns: readonly Float64Array[], weights: Float64Array): Float64Array[] | null {
  const covariance = weightedCovariance(columns, weights);
  if (covariance === null) return null;
  const deviations = Float64Array.from(covariance, (row, i) => Math.sqrt(row[i]!));
  if (!deviations.every((one) => one > 0)) return null;
  return covariance.map((row, i) => row.map((value, j) => (i === j ? 1 : value / (deviations[i]! * deviations[j]!))));
}

// Loops, not functions a row: windows are as many as days.

function less(column: Float64Array, middle: number): Float64Array {
  const deviations = new Float64Array(column.length);
  for (let t = 0; t < column.length; t++) deviations[t] = column[t]! - middle;
  return deviations;
}

function product(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let t = 0; t < a.length; t++) total += a[t]! * b[t]!;
  return total;
}
