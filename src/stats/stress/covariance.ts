import { centred, sumOfProducts } from "../moments.ts";

/** Covariances (n - 1) of columns of equal length, by rows; null below two rows or where a value is missing. */
export function covarianceMatrix(columns: readonly Float64Array[]): Float64Array[] | null {
  const rows = columns[0]?.length ?? 0;
  if (columns.some((column) => column.length !== rows)) throw new RangeError("the columns differ in length");
  if (rows < 2) return null;
  const found = columns.map(centred);
  if (found.includes(null)) return null;
  const deviations = found.map((column) => column!.deviations);
  const matrix = deviations.map((column) => new Float64Array(column.length === 0 ? 0 : columns.length));
  deviations.forEach((a, i) => {
    for (let j = 0; j <= i; j++) {
      const value = sumOfProducts(a, deviations[j]!) / (rows - 1);
      matrix[i]![j] = value;
      matrix[j]![i] = value;
    }
    // A column that moves by rounding only has no variance.
    if (!found[i]!.varies) matrix[i]![i] = 0;
  });
  return matrix;
}

/** Covariance of each pair over the root of both variances; null where a variance is 0. */
export function correlationMatrix(covariance: readonly Float64Array[]): Float64Array[] | null {
  if (covariance.some((row, i) => !(row[i]! > 0))) return null;
  return covariance.map((row, i) =>
    row.map((value, j) =>
      i === j ? 1 : Math.max(-1, Math.min(1, value / Math.sqrt(row[i]!) / Math.sqrt(covariance[j]![j]!))),
    ),
  );
}
