import { type Kernels, kernelMemory, kernelsOn } from "./matrices-instance.ts";
import { squareOfSum } from "./square-of-sum.ts";
import { WindowSpreads } from "./window-spreads.ts";

/**
 * Mean of Pearson's r over all pairs of k columns, over every window of rows, on the window's last row; NaN before the first whole
 * window, and where a value of the window is missing or a column does not vary within it. At least 2 columns and 2 rows a window.
 *
 * The squares of the sum of standardised columns hold every pair twice and every column once: the mean is
 * (|sum z|^2 - k) / (k (k - 1)) with |z| = 1. Cost n window k, where the pairs one by one would cost n window k^2 / 2. The bytes are
 * those of the plain twin (`plain`), whatever the processor.
 */
export function rollingMeanCorrelation(
  columns: readonly Float64Array[],
  window: number,
  { plain = false }: { readonly plain?: boolean } = {},
): Float64Array {
  const k = columns.length;
  const rows = columns[0]?.length ?? 0;
  if (columns.some((column) => column.length !== rows)) throw new RangeError("the columns differ in length");
  if (!(k >= 2 && window >= 2)) throw new RangeError("a correlation needs two columns and two rows");
  const found = new Float64Array(rows).fill(Number.NaN);
  const desk = new Desk(k, window, plain);
  for (let start = 0; start + window <= rows; start += window) {
    desk.lay(columns, start);
    for (let row = 0; row < desk.windows; row++)
      // NaN stays NaN
      found[start + window - 1 + row] = Math.max(-1 / (k - 1), Math.min(1, (desk.square(row) - k) / (k * (k - 1))));
  }
  return found;
}

/** Two blocks of rows of every column, and the windows that begin in the first. */
class Desk {
  windows = 0;
  private readonly kernels: Kernels | null;
  private readonly values: Float64Array;
  private readonly means: Float64Array;
  private readonly scales: Float64Array;
  private readonly total: Float64Array;
  private readonly spreads: WindowSpreads;
  /** means and scales of every window, window after window */
  private readonly allMeans: Float64Array;
  private readonly allScales: Float64Array;

  constructor(
    private readonly k: number,
    private readonly window: number,
    plain: boolean,
  ) {
    const numbers = 2 * window * k + 2 * k + window;
    const memory = plain ? null : kernelMemory(numbers * 8);
    this.kernels = memory === null ? null : kernelsOn(memory);
    const room = new Float64Array(memory?.buffer ?? new ArrayBuffer(numbers * 8), 0, numbers);
    const means = 2 * window * k;
    this.values = room.subarray(0, means);
    this.means = room.subarray(means, means + k);
    this.scales = room.subarray(means + k, means + 2 * k);
    this.total = room.subarray(means + 2 * k);
    this.spreads = new WindowSpreads(window);
    this.allMeans = new Float64Array(window * k);
    this.allScales = new Float64Array(window * k);
  }

  /** Takes the rows from `start` on. */
  lay(columns: readonly Float64Array[], start: number): void {
    const { k, window } = this;
    this.windows = Math.min(window, columns[0]!.length - start - window + 1);
    const means = new Float64Array(this.windows);
    const squares = new Float64Array(this.windows);
    columns.forEach((column, i) => {
      this.values.set(column.subarray(start, start + 2 * window), i * 2 * window);
      this.spreads.take(column, start, means, squares);
      for (let row = 0; row < this.windows; row++) {
        this.allMeans[row * k + i] = means[row]!;
        this.allScales[row * k + i] = 1 / Math.sqrt(squares[row]!);
      }
    });
  }

  /** |sum z|^2 of the window that begins at a row of the first block. */
  square(row: number): number {
    const { k, window, kernels, values, means, scales, total } = this;
    means.set(this.allMeans.subarray(row * k, (row + 1) * k));
    scales.set(this.allScales.subarray(row * k, (row + 1) * k));
    if (kernels === null) return squareOfSum(values.subarray(row), 2 * window, means, scales, total);
    const at = [means, scales, total].map((one) => one.byteOffset) as [number, number, number];
    return kernels.squareOfSum(row * 8, 2 * window * 8, k, window, ...at);
  }
}
