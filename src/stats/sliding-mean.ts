import { slidingMeanOf } from "../kernels/sums.ts";

/**
 * The mean of the last `rows` values at each row; NaN until there are that many, and wherever one of them is missing. What SlidingFold
 * gives of joinedSums, to the last digit, without an object a row: nothing is ever taken back out of a sum, and the loss of each
 * addition is kept (Neumaier).
 */
export function slidingMean(values: Float64Array, rows: number): Float64Array {
  return slidingMeanOf(values, rows) ?? plainSlidingMean(values, rows);
}

/** The plain twin of the kernel. */
export function plainSlidingMean(values: Float64Array, rows: number): Float64Array {
  const out = new Float64Array(values.length).fill(Number.NaN);
  // At a row before `turn`, the sum of the values from there to `turn`; the later ones are added up as they come.
  const sums = new Float64Array(values.length);
  const losses = new Float64Array(values.length);
  let start = 0;
  let turn = 0;
  let newest = 0;
  let lost = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (Number.isNaN(value)) {
      start = row + 1;
      turn = start;
      continue;
    }
    if (row === turn) {
      newest = value;
      lost = 0;
    } else {
      const next = newest + value;
      lost += lossOf(newest, value, next);
      newest = next;
    }
    const first = row - rows + 1;
    if (first < start) continue;
    if (first - 1 >= turn) {
      sumBack(values, first - 1, row, sums, losses);
      turn = row + 1;
    }
    if (first >= turn) out[row] = (newest + lost) / rows;
    else if (turn > row) out[row] = (sums[first]! + losses[first]!) / rows;
    else {
      const total = sums[first]! + newest;
      out[row] = (total + (losses[first]! + lost + lossOf(sums[first]!, newest, total))) / rows;
    }
  }
  return out;
}

/** The sum from each row of a stretch to its end, and what its additions lost. */
function sumBack(values: Float64Array, first: number, last: number, sums: Float64Array, losses: Float64Array): void {
  sums[last] = values[last]!;
  losses[last] = 0;
  for (let row = last - 1; row >= first; row--) {
    const later = sums[row + 1]!;
    const total = values[row]! + later;
    sums[row] = total;
    losses[row] = losses[row + 1]! + lossOf(values[row]!, later, total);
  }
}

/** What adding b to a lost. */
function lossOf(a: number, b: number, total: number): number {
  return Math.abs(a) >= Math.abs(b) ? a - total + b : b - total + a;
}
