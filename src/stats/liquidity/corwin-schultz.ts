import type { NoEstimate } from "../estimate.ts";
import { faultOf, type Ranges } from "./ohlc.ts";

/** Mean spread over the pairs of neighbouring bars, as a fraction of the price. */
export interface CorwinSchultz {
  readonly value: number;
  readonly pairs: number;
  /** pairs whose spread came out below 0; a large share says that the volatility drowns the spread */
  readonly negative: number;
}

/**
 * Corwin and Schultz (2012), Journal of Finance 67, 719-760: b = sum of two squared log ranges, g = squared log range of both
 * bars together, a = (sqrt(2b) - sqrt b) / (3 - 2 sqrt 2) - sqrt(g / (3 - 2 sqrt 2)), S = 2 (e^a - 1) / (1 + e^a). Where the
 * second bar lies wholly above or below the close before it, it is first shifted by the gap (their section II.C), here in logs.
 * `negatives`: "kept" (unbiased around 0) or "zero" (the authors' custom, biased upwards). Pairs without a price are left out.
 */
export function corwinSchultz(bars: Ranges, negatives: "kept" | "zero" = "kept"): CorwinSchultz | NoEstimate {
  const fault = faultOf(bars, 2);
  if (fault !== null) return fault;
  let total = 0;
  let pairs = 0;
  let negative = 0;
  for (let t = 1; t < bars.close.length; t++) {
    const spread = pairSpread(bars, t);
    if (Number.isNaN(spread)) continue;
    pairs++;
    if (spread < 0) negative++;
    total += negatives === "zero" ? Math.max(0, spread) : spread;
  }
  if (pairs === 0) return { kind: "none", why: "no two neighbouring bars have all their prices" };
  return { value: total / pairs, pairs, negative };
}

/** The spread of the bars t - 1 and t; NaN where a price of theirs is missing. */
function pairSpread({ high, low, close }: Ranges, t: number): number {
  const [h1, l1, c1] = [Math.log(high[t - 1]!), Math.log(low[t - 1]!), Math.log(close[t - 1]!)];
  const [h, l] = [Math.log(high[t]!), Math.log(low[t]!)];
  const gap = Math.max(0, l - c1) + Math.min(0, h - c1);
  const b = (h1 - l1) ** 2 + (h - l) ** 2;
  const g = (Math.max(h1, h - gap) - Math.min(l1, l - gap)) ** 2;
  // Both terms of a have the factor 1 / (sqrt 2 - 1): taken out, a bar that stands still gives exactly 0 and not a rounding of it.
  const a = (Math.sqrt(b) - Math.sqrt(g)) / (Math.SQRT2 - 1);
  // 2 (e^a - 1) / (1 + e^a), without the difference of two numbers near 1
  return 2 * Math.tanh(a / 2);
}
