/**
 * |sum z|^2 over some rows of columns standardised by their means and scales, in plain TypeScript: what assembly/square-of-sum.ts
 * computes, with the same bytes. Column i begins at i `stride`. `total` is room for the sum, a number a row.
 */
export function squareOfSum(
  values: Float64Array,
  stride: number,
  means: Float64Array,
  scales: Float64Array,
  total: Float64Array,
): number {
  total.fill(0);
  const columns = means.length;
  const standard = (i: number, t: number): number => (values[i * stride + t]! - means[i]!) * scales[i]!;
  let i = 0;
  for (; i + 4 <= columns; i += 4) {
    for (let t = 0; t < total.length; t++)
      total[t]! += standard(i, t) + standard(i + 1, t) + (standard(i + 2, t) + standard(i + 3, t));
  }
  for (; i < columns; i++) for (let t = 0; t < total.length; t++) total[t]! += standard(i, t);
  let square = 0;
  for (let t = 0; t < total.length; t++) square += total[t]! * total[t]!;
  return square;
}
