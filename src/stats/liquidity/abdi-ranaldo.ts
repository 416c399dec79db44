import type { NoEstimate } from "../estimate.ts";
import { faultOf, type Ranges, signedRoot } from "./ohlc.ts";

/** The spread from one mean over all pairs of bars, and the mean of the spreads of the pairs. */
export interface AbdiRanaldo {
  /** signed root of the mean square, as a fraction of the price: the paper's "monthly corrected" form before its cut at 0 */
  readonly value: number;
  /** mean over pairs of the root of the square, cut at 0 pair by pair: the "two-day corrected" form, biased upwards for small spreads */
  readonly twoDay: number;
  readonly pairs: number;
}

/**
 * Abdi and Ranaldo (2017), Review of Financial Studies 30, 4437-4480: S^2 = 4 E[(c_t - m_t) (c_t - m_t+1)], c the log close, m the
 * middle of log high and log low. Pairs without a price are left out.
 */
export function abdiRanaldo(bars: Ranges): AbdiRanaldo | NoEstimate {
  const fault = faultOf(bars, 2);
  if (fault !== null) return fault;
  const { high, low, close } = bars;
  const middle = (t: number) => (Math.log(high[t]!) + Math.log(low[t]!)) / 2;
  let total = 0;
  let roots = 0;
  let pairs = 0;
  for (let t = 0; t + 1 < close.length; t++) {
    const c = Math.log(close[t]!);
    const square = 4 * (c - middle(t)) * (c - middle(t + 1));
    if (Number.isNaN(square)) continue;
    pairs++;
    total += square;
    roots += Math.sqrt(Math.max(0, square));
  }
  if (pairs === 0) return { kind: "none", why: "no two neighbouring bars have all their prices" };
  return { value: signedRoot(total / pairs), twoDay: roots / pairs, pairs };
}
