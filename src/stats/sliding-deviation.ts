/**
 * The standard deviation (n - 1) of the last `rows` values at each row; NaN until there are that many, and wherever one of them is missing.
 * What standardDeviation gives of each window, to the last digit, without a copy or view of it.
 */
export function slidingDeviation(values: Float64Array, rows: number): Float64Array {
  const out = new Float64Array(values.length).fill(Number.NaN);
  if (rows < 2) return out;
  let missing = -1;
  for (let row = 0; row < values.length; row++) {
    if (Number.isNaN(values[row]!)) missing = row;
    const first = row - rows + 1;
    if (first > missing && first >= 0) out[row] = deviationOf(values, first, row + 1);
  }
  return out;
}

/** Two passes with compensated sums, as in moments.ts; 0 where the values do not vary beyond rounding. */
function deviationOf(values: Float64Array, first: number, end: number): number {
  const rows = end - first;
  let sum = 0;
  let lost = 0;
  let largest = 0;
  for (let t = first; t < end; t++) {
    const value = values[t]!;
    const next = sum + value;
    const added = next - sum;
    lost += sum - (next - added) + (value - added);
    sum = next;
    largest = Math.max(largest, Math.abs(value));
  }
  const middle = (sum + lost) / rows;
  if (!Number.isFinite(middle)) return Number.NaN;
  let total = 0;
  let rest = 0;
  for (let t = first; t < end; t++) {
    const distance = values[t]! - middle;
    const square = distance * distance;
    const next = total + square;
    rest += total >= square ? total - next + square : square - next + total;
    total = next;
  }
  const squares = total + rest;
  return squares > rows * (2 ** -50 * largest) ** 2 ? Math.sqrt(squares / (rows - 1)) : 0;
}
