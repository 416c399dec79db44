import { spearman } from "../correlation.ts";
import { studentQuantile } from "../distributions.ts";
import type { ConfidenceInterval, NoEstimate } from "../estimate.ts";

/** A rank correlation over the members of a list, and its interval. */
export interface MembersCorrelation {
  readonly value: number;
  readonly n: number;
  readonly interval: ConfidenceInterval;
}

/**
 * Spearman's correlation of two values over members, mid-ranks; Infinity may stand for "never" and ranks last.
 * Interval: tanh(atanh r -+ t_(n-2) sqrt((1 + r^2 / 2) / (n - 3))), Bonett and Wright (2000); members are taken as independent
 * draws, which markets are not: it is too narrow where they move together. r = +-1 is placed half a step inside the last rank.
 * NoEstimate below 8 members, for a value missing or for values that are all equal.
 */
export function membersCorrelation(
  x: Float64Array,
  y: Float64Array,
  confidence: number,
): MembersCorrelation | NoEstimate {
  const n = x.length;
  if (y.length !== n) throw new RangeError("x and y differ in length");
  if (n < 8)
    return { kind: "none", why: `${n} members are too few for a correlation over members`, needs: "8 members" };
  if (x.some(Number.isNaN) || y.some(Number.isNaN)) return { kind: "none", why: "a member has no value" };
  const value = spearman(x, y);
  if (value === null) return { kind: "none", why: "the members do not differ" };
  // Two neighbours exchanged cost 12 / (n^3 - n): half of that is less than any other order shows.
  const most = 1 - 6 / (n ** 3 - n);
  const z = Math.atanh(Math.max(-most, Math.min(most, value)));
  const half = studentQuantile(1 - (1 - confidence) / 2, n - 2) * Math.sqrt((1 + value ** 2 / 2) / (n - 3));
  const low = value <= -most ? -1 : Math.tanh(z - half);
  const high = value >= most ? 1 : Math.tanh(z + half);
  return { value, n, interval: { low, high, confidence, method: "rank", degreesOfFreedom: n - 2, dominant: null } };
}
