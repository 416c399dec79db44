import type { NoEstimate } from "../estimate.ts";
import { mean } from "../moments.ts";
import { signedRoot } from "./ohlc.ts";

/**
 * Roll (1984), Journal of Finance 39, 1127-1139: the bounce between bid and ask makes neighbouring moves correlate below 0, and
 * S = 2 sqrt(-cov). Of log closes, as a fraction of the price. Where the covariance is above 0 the value is below 0 by the
 * same root: no spread is seen, which is not a spread of 0. Covariance of the n - 1 pairs of n moves with divisor n - 2.
 * NoEstimate below 4 closes, or where one is missing or not above 0.
 */
export function rollSpread(closes: Float64Array): number | NoEstimate {
  if (closes.length < 4)
    return { kind: "none", why: `${closes.length} closes are too few for a spread`, needs: "4 closes" };
  const fault = closes.findIndex((close) => !(close > 0));
  if (fault !== -1) return { kind: "none", why: `row ${fault + 1}: a price is missing or not above 0` };
  const moves = closes.subarray(1).map((close, t) => Math.log(close / closes[t]!));
  const [now, before] = [moves.subarray(1), moves.subarray(0, -1)];
  const [middle, middleBefore] = [mean(now)!, mean(before)!];
  let products = 0;
  for (let t = 0; t < now.length; t++) products += (now[t]! - middle) * (before[t]! - middleBefore);
  return 2 * signedRoot(-products / (now.length - 1));
}
