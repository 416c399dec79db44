import type { NoEstimate } from "../estimate.ts";

/** Days on which the price stood still. */
export interface ZeroShare {
  readonly value: number;
  readonly zeros: number;
  readonly days: number;
}

/**
 * Share of days whose move is exactly 0: Lesmond, Ogden and Trzcinka (1999), Review of Financial Studies 12, 1113-1141: where
 * trading costs more than the news is worth, nobody trades. Prices, not moves, go in: a move computed from equal prices is 0,
 * one computed from rounded returns need not be. Missing prices leave both counts.
 */
export function zeroShare(closes: Float64Array): ZeroShare | NoEstimate {
  let zeros = 0;
  let days = 0;
  for (let t = 1; t < closes.length; t++) {
    if (Number.isNaN(closes[t]!) || Number.isNaN(closes[t - 1]!)) continue;
    days++;
    if (closes[t] === closes[t - 1]) zeros++;
  }
  if (days === 0) return { kind: "none", why: "no two neighbouring days have a price", needs: "2 days" };
  return { value: zeros / days, zeros, days };
}
