import { depthsOf } from "../kernels/sums.ts";

/** Drawdowns of the rows of a span, and the deepest of them (NaN of none). */
export interface Depths {
  readonly depths: Float64Array;
  readonly lowest: number;
}

/** The drawdown on each row of the span, its peak being the highest value of the span so far, the base value included; null where a value is missing or not above 0. */
export function depths(values: Float64Array, base: number, first: number, last: number): Depths | null {
  const peak = base >= 0 && base < first ? values[base]! : Number.NEGATIVE_INFINITY;
  const outside = last >= first && (first < 0 || last >= values.length);
  if (outside || Number.isNaN(peak)) return null;
  const span = values.subarray(first, Math.max(first, last + 1));
  const found = depthsOf(span, peak) ?? plainDepths(span, peak);
  return span.length > 0 && Number.isNaN(found.lowest) ? null : found;
}

/** The plain twin of the kernel. */
export function plainDepths(values: Float64Array, peak: number): Depths {
  const found = new Float64Array(values.length);
  let highest = peak;
  let lowest = Number.POSITIVE_INFINITY;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (!(value > 0)) return { depths: found, lowest: Number.NaN };
    highest = Math.max(highest, value);
    found[row] = value / highest - 1;
    lowest = Math.min(lowest, found[row]!);
  }
  return { depths: found, lowest };
}
