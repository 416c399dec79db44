import { type ConfidenceInterval, type Estimate, isNoEstimate, type NoEstimate } from "../estimate.ts";
import { effectiveTrials, wilson } from "../wilson.ts";
import { meanEstimate } from "./mean.ts";

/** A share with its own interval. */
export interface RateEstimate {
  readonly estimate: Estimate;
  readonly interval: (confidence: number) => ConfidenceInterval;
}

/**
 * Share of ones among zeros and ones in time order, 0..1, with Wilson's interval on m / deff days and exact delete-one contributions.
 * deff = max(1, G / S2) over the kept days: days that come in runs count for fewer. `kept` and `overlap` as in meanEstimate. NoEstimate below 2 days.
 */
export function rateEstimate(ones: Float64Array, kept?: Int8Array, overlap = 1): RateEstimate | NoEstimate {
  const mean = meanEstimate(ones, overlap, kept);
  if (isNoEstimate(mean)) return { ...mean, why: mean.why.replace("a mean", "a rate") };
  // From a whole number of hits, not from the mean: 1/3 of 30 is 10.
  const counted = mean.counted ?? mean.n;
  const hits = Math.round(mean.value * counted);
  const estimate = { ...mean, value: hits / counted, hits };
  const effective = effectiveTrials(estimate);
  const interval = (confidence: number): ConfidenceInterval => {
    const [low, high] = wilson(estimate.value, effective, confidence);
    return { low, high, confidence, method: "wilson", degreesOfFreedom: null, dominant: null };
  };
  return { estimate, interval };
}
