import { type BootstrapOptions, bootstrapInterval } from "./bootstrap.ts";
import type { ConfidenceInterval, Estimate, IntervalMethod, NoEstimate } from "./estimate.ts";
import { hacInterval } from "./hac.ts";
import { jackknifeInterval } from "./interval.ts";
import { textbookInterval } from "./textbook.ts";
import { wilsonInterval } from "./wilson.ts";

export interface IntervalOptions extends BootstrapOptions {
  /** lag of the jackknife's guard or of Newey-West, instead of the usual floor(4 (n/100)^(2/9)) */
  readonly lag?: number;
}

/**
 * An estimate's interval by any of the methods. jackknife is the one that covers what it says and may rule; bootstrap checks it
 * by other means; fisher, ols and hac reproduce other people's numbers; wilson is what a rate has instead of the jackknife.
 */
export function intervalBy(
  method: IntervalMethod,
  estimate: Estimate,
  confidence: number,
  options: IntervalOptions = {},
): ConfidenceInterval | NoEstimate {
  // A rate of 0 or 1 has contributions of 0, and is not certain for that.
  if (estimate.hits !== undefined || method === "wilson") return wilsonInterval(estimate, confidence);
  if (method === "bootstrap") return bootstrapInterval(estimate, confidence, options);
  if (method === "hac") return hacInterval(estimate, confidence, options);
  if (method === "fisher" || method === "ols") return textbookInterval(estimate, method, confidence);
  return jackknifeInterval(estimate, confidence, options);
}
