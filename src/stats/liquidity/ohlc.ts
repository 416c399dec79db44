import type { NoEstimate } from "../estimate.ts";

/** Prices of equal length in time order, one bar a row, above 0; NaN where a bar lacks one of them. */
export interface Bars {
  readonly open: Float64Array;
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly close: Float64Array;
}

/** High, low and close: what the estimators without an opening price read. */
export type Ranges = Omit<Bars, "open">;

/** Why these bars cannot be measured; null where they can. A high below a low, or a price at or below 0, is a fault of the data. */
export function faultOf(bars: Ranges & Partial<Bars>, least: number): NoEstimate | null {
  const n = bars.close.length;
  for (const column of [bars.open, bars.high, bars.low]) {
    if (column !== undefined && column.length !== n) throw new RangeError("the columns of the bars differ in length");
  }
  for (let t = 0; t < n; t++) {
    if (bars.high[t]! < bars.low[t]!) return { kind: "none", why: `row ${t + 1}: the high is below the low` };
    for (const column of [bars.open, bars.high, bars.low, bars.close]) {
      if (column !== undefined && column[t]! <= 0) return { kind: "none", why: `row ${t + 1}: a price is not above 0` };
    }
  }
  if (n < least) return { kind: "none", why: `${n} bars are too few for a spread`, needs: `${least} bars` };
  return null;
}

/** The root of a squared spread with the sign kept: noise makes squares negative, and cutting them at 0 biases every mean upwards. */
export function signedRoot(square: number): number {
  return Math.sign(square) * Math.sqrt(Math.abs(square));
}
