/** Numbers that are held of some rows: the mean, the squares about it, the largest size. */
const MOMENTS = 3;

/**
 * Means, and sums of squares about them, of the windows of one column that begin on `start` and the rows behind it: as many as both
 * outputs hold, at most `window`. The squares are NaN where a value is missing or the column does not vary beyond rounding. By joined moments of
 * two neighbouring blocks, as in rollingCorrelation: nothing is subtracted, so nothing is lost.
 */
export class WindowSpreads {
  /** 1 / count */
  private readonly parts: Float64Array;
  /** moments from each row of a block to its last */
  private readonly later: Float64Array;

  constructor(private readonly window: number) {
    this.parts = Float64Array.from({ length: window + 1 }, (_, count) => 1 / count);
    this.later = new Float64Array(window * MOMENTS);
  }

  take(x: Float64Array, start: number, means: Float64Array, squares: Float64Array): void {
    this.momentsToTheEnd(x, start);
    const { parts, later, window } = this;
    let mean = 0;
    let square = 0;
    let largest = 0;
    for (let row = 0; row < means.length; row++) {
      if (row > 0) {
        const value = x[start + window + row - 1]!;
        const apart = value - mean;
        mean += apart * parts[row]!;
        square += apart * (value - mean);
        largest = Math.max(largest, Math.abs(value));
      }
      const at = row * MOMENTS;
      const apart = mean - later[at]!;
      const share = row * parts[window]!;
      const all = square + later[at + 1]! + apart * apart * share * (window - row);
      const least = 2 ** -50 * Math.max(largest, later[at + 2]!);
      means[row] = later[at]! + apart * share;
      squares[row] = all > window * least * least ? all : Number.NaN;
    }
  }

  private momentsToTheEnd(x: Float64Array, start: number): void {
    const { parts, later, window } = this;
    let mean = 0;
    let square = 0;
    let largest = 0;
    for (let row = window - 1; row >= 0; row--) {
      const value = x[start + row]!;
      const apart = value - mean;
      mean += apart * parts[window - row]!;
      square += apart * (value - mean);
      largest = Math.max(largest, Math.abs(value));
      later[row * MOMENTS] = mean;
      later[row * MOMENTS + 1] = square;
      later[row * MOMENTS + 2] = largest;
    }
  }
}
