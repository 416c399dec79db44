import { type ConfidenceInterval, type Estimate, isNoEstimate, type NoEstimate } from "../estimate.ts";
import { bartlett, bartlettLag } from "../interval.ts";
import { sum } from "../sum.ts";
import { wilson } from "../wilson.ts";
import { meanEstimate } from "./mean.ts";

/** A share with its own interval. */
export interface RateEstimate {
  readonly estimate: Estimate;
  readonly interval: (confidence: number) => ConfidenceInterval;
}

/**
 * Share of ones among zeros and ones in time order, 0..1, with Wilson's interval on m / deff days and exact delete-one contributions.
 * deff = max(1, G / S2) over the kept days: days that come in runs count for fewer. `kept` as in meanEstimate. NoEstimate below 2 days.
 */
export function rateEstimate(ones: Float64Array, kept?: Int8Array): RateEstimate | NoEstimate {
  const mean = meanEstimate(ones, 1, kept);
  if (isNoEstimate(mean)) return { ...mean, why: mean.why.replace("a mean", "a rate") };
  const tested = kept === undefined ? ones : ones.filter((_, t) => kept[t] === 1);
  const effective = tested.length / designEffect(tested, mean.value);
  const interval = (confidence: number): ConfidenceInterval => {
    const [low, high] = wilson(mean.value, effective, confidence);
    return { low, high, confidence, method: "wilson", degreesOfFreedom: null, dominant: null };
  };
  return { estimate: { ...mean, hits: Math.round(sum(tested)) }, interval };
}

/** How many days in a row carry the news of one: the Bartlett sum over the lag-0 sum, at least 1. */
function designEffect(tested: Float64Array, rate: number): number {
  const d = tested.map((one) => one - rate);
  const lagZero = sum(d.map((one) => one * one));
  return lagZero === 0 ? 1 : Math.max(1, bartlett(d, lagZero, bartlettLag(tested.length, 1)) / lagZero);
}
