/**
 * Pearson's r of x and y over every window of rows, on the window's last row; NaN before the first whole window, where a value of the
 * window is missing, and where a column does not vary within it (squares <= n (2^-50 max|x|)^2). At least 2 rows a window.
 *
 * A window that begins in one block of `window` rows ends in the next: its moments are those of the first block's rows from there on,
 * joined with those of the next block's rows up to there (Chan, Golub & LeVeque 1983, The American Statistician 37, 242-247; the
 * blocks after van Herk 1992, Pattern Recognition Letters 13, 517-521). Nothing is ever subtracted again, so a spike leaves no trace
 * behind it and rounding does not add up: each value is within some 1e-15 of two passes over its window. Cost: 3 steps a row.
 */
export function rollingCorrelation(x: Float64Array, y: Float64Array, window: number): Float64Array {
  if (x.length !== y.length) throw new RangeError("x and y differ in length");
  if (!(window >= 2)) throw new RangeError("a correlation needs two rows");
  const found = new Float64Array(x.length).fill(Number.NaN);
  const parts = Float64Array.from({ length: window + 1 }, (_, count) => 1 / count);
  const later = new Float64Array(window * MOMENTS);
  for (let start = 0; start + window <= x.length; start += window) {
    momentsToTheEnd(x, y, start, parts, later);
    joinedWithTheNext(x, y, start, parts, later, found);
  }
  return found;
}

/** Numbers that are held of some rows: means, sums of squares and products about them, largest sizes. */
const MOMENTS = 7;

// One variable a number in both loops: pairs in brackets cost twice the time.

/** The moments of a block's rows from each of them to the last. */
function momentsToTheEnd(
  x: Float64Array,
  y: Float64Array,
  start: number,
  parts: Float64Array,
  later: Float64Array,
): void {
  const window = parts.length - 1;
  let meanX = 0;
  let meanY = 0;
  let squaresX = 0;
  let squaresY = 0;
  let products = 0;
  let largestX = 0;
  let largestY = 0;
  for (let row = window - 1; row >= 0; row--) {
    const valueX = x[start + row]!;
    const valueY = y[start + row]!;
    const apartX = valueX - meanX;
    const apartY = valueY - meanY;
    meanX += apartX * parts[window - row]!;
    meanY += apartY * parts[window - row]!;
    squaresX += apartX * (valueX - meanX);
    squaresY += apartY * (valueY - meanY);
    products += apartX * (valueY - meanY);
    largestX = Math.max(largestX, Math.abs(valueX));
    largestY = Math.max(largestY, Math.abs(valueY));
    const at = row * MOMENTS;
    later[at] = meanX;
    later[at + 1] = meanY;
    later[at + 2] = squaresX;
    later[at + 3] = squaresY;
    later[at + 4] = products;
    later[at + 5] = largestX;
    later[at + 6] = largestY;
  }
}

/** The correlation of every window that begins in the block at `start`. */
function joinedWithTheNext(
  x: Float64Array,
  y: Float64Array,
  start: number,
  parts: Float64Array,
  later: Float64Array,
  found: Float64Array,
): void {
  const window = parts.length - 1;
  const windows = Math.min(window, x.length - start - window + 1);
  let meanX = 0;
  let meanY = 0;
  let squaresX = 0;
  let squaresY = 0;
  let products = 0;
  let largestX = 0;
  let largestY = 0;
  for (let row = 0; row < windows; row++) {
    if (row > 0) {
      const valueX = x[start + window + row - 1]!;
      const valueY = y[start + window + row - 1]!;
      const apartX = valueX - meanX;
      const apartY = valueY - meanY;
      meanX += apartX * parts[row]!;
      meanY += apartY * parts[row]!;
      squaresX += apartX * (valueX - meanX);
      squaresY += apartY * (valueY - meanY);
      products += apartX * (valueY - meanY);
      largestX = Math.max(largestX, Math.abs(valueX));
      largestY = Math.max(largestY, Math.abs(valueY));
    }
    const at = row * MOMENTS;
    const share = row * (window - row) * parts[window]!;
    const apartX = meanX - later[at]!;
    const apartY = meanY - later[at + 1]!;
    const a = squaresX + later[at + 2]! + apartX * apartX * share;
    const b = squaresY + later[at + 3]! + apartY * apartY * share;
    const c = products + later[at + 4]! + apartX * apartY * share;
    const leastX = 2 ** -50 * Math.max(largestX, later[at + 5]!);
    const leastY = 2 ** -50 * Math.max(largestY, later[at + 6]!);
    if (a > window * leastX * leastX && b > window * leastY * leastY)
      found[start + window + row - 1] = Math.max(-1, Math.min(1, c / Math.sqrt(a) / Math.sqrt(b)));
  }
}
