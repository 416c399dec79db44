import { columnsWith } from "./columns-instance.ts";
import { evict } from "./text-cells.ts";

// Sums of columns of some length, for the few thousand additions of a short run: V8 has not compiled their plain twins in stats by then, and
// puts every number of theirs into an object of its own. Longer columns are worth its optimiser. Undefined where the plain twins do.

const LEAST = 32;
const MOST = 8192;

/** Mean of a column, the sum of squares about it and the largest size. Plain twin: `plainMoments` in stats/moments.ts. */
export function momentsOf(values: Float64Array): { mean: number; squares: number; largest: number } | undefined {
  const kernel = holding(values.length, 1, values);
  if (kernel === undefined) return undefined;
  const mean = kernel.sum(0, values.length) / values.length;
  return { mean, squares: kernel.squares(0, values.length, mean), largest: kernel.largest(0, values.length) };
}

/** Plain twin: `sum` in stats/sum.ts. */
export function sumOf(values: Float64Array): number | undefined {
  return holding(values.length, 1, values)?.sum(0, values.length);
}

/** Plain twin: `plainSumOfProducts` in stats/moments.ts. */
export function productsOf(x: Float64Array, y: Float64Array): number | undefined {
  if (x.length !== y.length) return undefined;
  return holding(x.length, 2, x, y)?.products(0, x.length * 8, x.length);
}

/** The sum of the squared shares of a total. Plain twin: `plainConcentration` in stats/interval.ts. */
export function concentrationOf(values: Float64Array, total: number): number | undefined {
  return holding(values.length, 1, values)?.concentration(0, values.length, total);
}

/** Plain twin: `plainBartlett` in stats/interval.ts. */
export function bartlettOf(d: Float64Array, lagZero: number, lag: number): number | undefined {
  return holding(d.length, 1, d)?.bartlett(0, d.length, lagZero, lag);
}

/** Plain twin: `plainSlidingMean` in stats/sliding-mean.ts. */
export function slidingMeanOf(values: Float64Array, rows: number): Float64Array | undefined {
  const { length } = values;
  const kernel = holding(length, 4, values);
  if (kernel === undefined) return undefined;
  const [sums, losses, out] = [length * 8, length * 16, length * 24];
  kernel.slidingMean(0, length, rows, sums, losses, out);
  return new Float64Array(kernel.memory.buffer, out, length).slice();
}

/** The depths of values below the highest so far and the lowest of them, NaN where a value is missing or not above 0. Plain twin: `plainDepths` in series/depths.ts. */
export function depthsOf(values: Float64Array, peak: number): { depths: Float64Array; lowest: number } | undefined {
  const { length } = values;
  const kernel = holding(length, 2, values);
  if (kernel === undefined) return undefined;
  const lowest = kernel.depths(0, length, peak, length * 8);
  return { depths: new Float64Array(kernel.memory.buffer, length * 8, length).slice(), lowest };
}

/** The kernels, with room for so many columns of a length, the first of which lie there; undefined for short and for long ones. */
function holding(length: number, room: number, ...columns: readonly Float64Array[]) {
  if (length < LEAST || length > MOST) return undefined;
  const got = columnsWith(length * 8 * room);
  if (got === undefined) return undefined;
  evict();
  for (let place = 0; place < columns.length; place++)
    new Float64Array(got.memory, place * length * 8, length).set(columns[place]!);
  return got.kernel;
}
