import type { ConfidenceInterval, Estimate, NoEstimate } from "./estimate.ts";
import { guarded, refusal, rowScale } from "./interval.ts";
import { normalQuantile } from "./normal.ts";
import { sum } from "./sum.ts";

/** Wilson (1927), JASA 22, 209-212: the rates that k = rate * n of n would not reject. Holds at 0 and 1, and for any real n above 0. */
export function wilson(rate: number, n: number, confidence: number): [low: number, high: number] {
  const z2 = normalQuantile(1 - (1 - confidence) / 2) ** 2;
  const centre = (rate + z2 / (2 * n)) / (1 + z2 / n);
  const half = Math.sqrt((z2 * rate * (1 - rate)) / n + (z2 / (2 * n)) ** 2) / (1 + z2 / n);
  return [rate === 0 ? 0 : Math.max(0, centre - half), rate === 1 ? 1 : Math.min(1, centre + half)];
}

/** Wilson's interval of a rate on m / deff days. NoEstimate for what is not a rate, and below 8 days. */
export function wilsonInterval(estimate: Estimate, confidence: number): ConfidenceInterval | NoEstimate {
  if (estimate.hits === undefined) return { kind: "none", why: "Wilson's interval is for a rate" };
  const refused = refusal(estimate);
  if (refused !== null) return refused;
  const [low, high] = wilson(estimate.value, effectiveTrials(estimate), confidence);
  return { low, high, confidence, method: "wilson", degreesOfFreedom: null, dominant: null };
}

/**
 * Days that a rate is worth: m / deff, deff = max(1, Bartlett sum / lag-0 sum) of the counted days, since days come in runs. Where
 * moves overlap the sum runs over all rows, that days keep their distance, with the lag and the price of `guarded`.
 */
export function effectiveTrials({ n, counted = n, contributions, overlap = 1 }: Estimate): number {
  // A counted day is a hit or a miss, never the mean itself: its contribution is not 0, unless all days are alike.
  const d = overlap > 1 ? contributions : contributions.filter((one) => one !== 0);
  const lagZero = sum(d.map((one) => one * one));
  return lagZero === 0 ? counted / overlap : (counted * lagZero) / guarded(d, lagZero, overlap);
}

/**
 * The variance of Wilson's interval (95 %) beyond what the rows of a rate show: all of it where every day was the same, since
 * then no row weighs anything and the rate is not certain all the same. 0 for other estimates.
 */
export function shortfall(estimate: Estimate): number {
  if (estimate.hits === undefined) return 0;
  const [low, high] = wilson(estimate.value, estimate.counted ?? estimate.n, 0.95);
  const shown = sum(estimate.contributions.map((one) => one * one)) * rowScale(estimate) ** 2;
  return Math.max(0, ((high - low) / (2 * normalQuantile(0.975))) ** 2 - shown);
}
