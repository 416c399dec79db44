/**
 * Covariances with weights that halve every `halfLife` rows into the past (250 in the paper on absorption), weighted means taken off.
 * The weights add to 1 and no small-sample factor is applied, which no ratio of them would notice. Null below two rows or where a
 * value is missing.
 */
export function weightedCovariance(columns: readonly Float64Array[], halfLife: number): Float64Array[] | null {
  const rows = columns[0]?.length ?? 0;
  if (columns.some((column) => column.length !== rows)) throw new RangeError("the columns differ in length");
  if (rows < 2 || !columns.every((column) => column.every(Number.isFinite))) return null;
  const raw = Float64Array.from({ length: rows }, (_, t) => 2 ** ((t - rows + 1) / halfLife));
  const whole = raw.reduce((total, one) => total + one, 0);
  const weights = raw.map((one) => one / whole);
  const deviations = columns.map((column) => {
    const middle = column.reduce((total, value, t) => total + weights[t]! * value, 0);
    return column.map((value) => value - middle);
  });
  const matrix = columns.map(() => new Float64Array(columns.length));
  deviations.forEach((a, i) => {
    for (let j = 0; j <= i; j++) {
      const b = deviations[j]!;
      let total = 0;
      for (let t = 0; t < rows; t++) total += weights[t]! * a[t]! * b[t]!;
      matrix[i]![j] = total;
      matrix[j]![i] = total;
    }
  });
  return matrix;
}

/** Correlations of such covariances, 1 along the diagonal; null also where a column does not vary. */
export function weightedCorrelation(columns: readonly Float64Array[], halfLife: number): Float64Array[] | null {
  const covariance = weightedCovariance(columns, halfLife);
  if (covariance === null) return null;
  const deviations = Float64Array.from(covariance, (row, i) => Math.sqrt(row[i]!));
  if (!deviations.every((one) => one > 0)) return null;
  return covariance.map((row, i) => row.map((value, j) => (i === j ? 1 : value / (deviations[i]! * deviations[j]!))));
}
