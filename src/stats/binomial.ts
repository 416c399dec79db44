import { incompleteBeta } from "./distributions.ts";

/** P(K >= hits) of a binomial with n trials and chance p: the incomplete beta I_p(hits, n - hits + 1). */
export function binomialAtLeast(hits: number, n: number, p: number): number {
  return hits <= 0 ? 1 : hits > n ? 0 : incompleteBeta(p, hits, n - hits + 1);
}

/** P(K <= hits) of a binomial with n trials and chance p, from its own tail: no difference from 1. */
export function binomialAtMost(hits: number, n: number, p: number): number {
  return hits >= n ? 1 : hits < 0 ? 0 : incompleteBeta(1 - p, n - hits, hits + 1);
}

/**
 * Clopper and Pearson (1934), Biometrika 26, 404-413: the rates at which neither tail of the binomial is below (1 - confidence) / 2.
 * Covers at least what it says, for independent trials. Agrees with R's binom.test.
 */
export function clopperPearson(hits: number, n: number, confidence: number): [low: number, high: number] {
  if (!(n >= 1 && hits >= 0 && hits <= n)) throw new RangeError(`${hits} of ${n} is no count of hits`);
  const tail = (1 - confidence) / 2;
  const low = hits === 0 ? 0 : risingTo(tail, (p) => binomialAtLeast(hits, n, p));
  const high = hits === n ? 1 : 1 - risingTo(tail, (q) => binomialAtMost(hits, n, 1 - q));
  return [low, high];
}

/** The p in 0..1 at which a rising chance reaches the target, by bisection in log p while p is small: 60 halvings of what is left. */
function risingTo(target: number, chance: (p: number) => number): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < 1100 && high - low > 1e-16 * high; i++) {
    const middle = low > 0 ? (low + high) / 2 : high / 2;
    if (chance(middle) < target) low = middle;
    else high = middle;
    if (high < 1e-300) return 0;
  }
  return (low + high) / 2;
}
