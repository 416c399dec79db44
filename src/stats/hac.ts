import type { ConfidenceInterval, Estimate, NoEstimate } from "./estimate.ts";
import { bartlett, bartlettLag, refusal } from "./interval.ts";
import { sumOfProducts } from "./moments.ts";
import { normalQuantile } from "./normal.ts";

/**
 * Newey & West (1987) standard error of an estimate on its link scale: sqrt(LRV / n), LRV the Bartlett-weighted sum of the
 * influence function's autocovariances, each divided by n. Lag floor(4 (n/100)^(2/9)) unless given. No small-sample factor:
 * R's sandwich::NeweyWest(lag, prewhite = FALSE, adjust = FALSE) and statsmodels' HAC, use_correction = False, agree.
 */
export function neweyWest({ n, link, contributions, textbook, overlap = 1 }: Estimate, lag?: number): number {
  // Without an influence function the delete-one values stand in for it; for a mean they are the same.
  const psi = textbook?.influence() ?? link?.contributions ?? contributions;
  const longRun = bartlett(psi, sumOfProducts(psi, psi), lag ?? bartlettLag(n, overlap));
  return Math.sqrt(Math.max(0, longRun)) / n;
}

/** Estimate +- z se on its link scale, z of the normal: for matching other programs. It covers 84 to 96 % where it says 95. */
export function hacInterval(
  estimate: Estimate,
  confidence: number,
  { lag }: { readonly lag?: number } = {},
): ConfidenceInterval | NoEstimate {
  const refused = refusal(estimate);
  if (refused !== null) return refused;
  const half = normalQuantile(1 - (1 - confidence) / 2) * neweyWest(estimate, lag);
  const { value: at, back } = estimate.link ?? { value: estimate.value, back: (value: number) => value };
  const ends = { low: back(at - half), high: back(at + half) };
  return { ...ends, confidence, method: "hac", degreesOfFreedom: null, dominant: null };
}
