import { type Estimate, isNoEstimate, type NoEstimate } from "../estimate.ts";
import { meanEstimate } from "./mean.ts";

/**
 * Share of ones among zeros and ones in time order, 0..1, with exact delete-one contributions; its `hits` make its interval Wilson's.
 * `kept` and `overlap` as in meanEstimate. NoEstimate below 2 days.
 */
export function rateEstimate(ones: Float64Array, kept?: Int8Array, overlap = 1): Estimate | NoEstimate {
  const mean = meanEstimate(ones, overlap, kept);
  if (isNoEstimate(mean)) return { ...mean, why: mean.why.replace("a mean", "a rate") };
  // From a whole number of hits, not from the mean: 1/3 of 30 is 10.
  const counted = mean.counted ?? mean.n;
  const hits = Math.round(mean.value * counted);
  return { ...mean, value: hits / counted, hits };
}
