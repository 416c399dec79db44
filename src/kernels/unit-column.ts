/** Rows that are added up by themselves before they join a total: rounding then grows with the stretches, not with the rows. */
export const STRETCH = 512;

/**
 * A column less its mean, at length 1: the product of two of them is their correlation. Two passes; what rounding of the mean left is
 * taken out by the second. Null for a column that does not vary beyond rounding (squares <= n (2^-50 max|x|)^2) or is not all finite.
 */
export function unitColumn(values: Float64Array): Float64Array | null {
  const n = values.length;
  const mean = totalOf(values) / n;
  const deviations = new Float64Array(n);
  let [largest, rest, squares] = [0, 0, 0];
  for (let start = 0; start < n; start += STRETCH) {
    const end = Math.min(n, start + STRETCH);
    let [restHere, squaresHere] = [0, 0];
    for (let t = start; t < end; t++) {
      const value = values[t]!;
      const deviation = value - mean;
      deviations[t] = deviation;
      restHere += deviation;
      squaresHere += deviation * deviation;
      largest = Math.max(largest, Math.abs(value));
    }
    rest += restHere;
    squares += squaresHere;
  }
  const left = rest / n;
  squares -= rest * left;
  const least = 2 ** -50 * largest;
  if (!(squares > n * (least * least)) || squares === Number.POSITIVE_INFINITY) return null;
  const length = Math.sqrt(squares);
  for (let t = 0; t < n; t++) deviations[t] = (deviations[t]! - left) / length;
  return deviations;
}

function totalOf(values: Float64Array): number {
  let total = 0;
  for (let start = 0; start < values.length; start += STRETCH) {
    const end = Math.min(values.length, start + STRETCH);
    let here = 0;
    for (let t = start; t < end; t++) here += values[t]!;
    total += here;
  }
  return total;
}
