import { binomialAtLeast, binomialAtMost, clopperPearson } from "../binomial.ts";
import type { NoEstimate } from "../estimate.ts";
import { normalCdf } from "../normal.ts";

/** Days beyond a value at risk, held against the days it promised. */
export interface Breaches {
  readonly hits: number;
  readonly days: number;
  readonly rate: number;
  /** exact bounds on the rate (Clopper-Pearson) */
  readonly low: number;
  readonly high: number;
  /** Kupiec's likelihood ratio and its p from chi-square with one degree of freedom */
  readonly ratio: number;
  readonly p: number;
  /** exact one-sided chances of so many breaches or more, or fewer, where the promise holds */
  readonly pMore: number;
  readonly pFewer: number;
}

/**
 * Kupiec (1995), Journal of Derivatives 3, 73-84: LR = 2 ln [(hits/n)^hits (1 - hits/n)^(n - hits)] - 2 ln [q^hits (1 - q)^(n - hits)].
 * `hits` of `days` moves lay at or below the value at risk of level q, which must come from days before each. Days are taken
 * as independent: breaches come in runs, so p is too small where volatility clusters. NoEstimate for no days.
 */
export function breaches(hits: number, days: number, q: number, confidence = 0.95): Breaches | NoEstimate {
  if (!(q > 0 && q < 1)) throw new RangeError(`a level lies between 0 and 1, not ${q}`);
  if (!(Number.isInteger(hits) && hits >= 0 && hits <= days))
    throw new RangeError(`${hits} of ${days} is no count of days`);
  if (days === 0) return { kind: "none", why: "there are no days" };
  const rate = hits / days;
  const part = (count: number, observed: number, promised: number) =>
    count === 0 ? 0 : count * Math.log(observed / promised);
  const ratio = Math.max(0, 2 * (part(hits, rate, q) + part(days - hits, 1 - rate, 1 - q)));
  const [low, high] = clopperPearson(hits, days, confidence);
  return {
    hits,
    days,
    rate,
    low,
    high,
    ratio,
    p: 2 * normalCdf(-Math.sqrt(ratio)),
    pMore: binomialAtLeast(hits, days, q),
    pFewer: binomialAtMost(hits, days, q),
  };
}
