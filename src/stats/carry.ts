import type { NoEstimate } from "./estimate.ts";

/**
 * Carry-to-risk of borrowing one currency to hold another: (i_target - i_funding) / sigma of the exchange rate, all three annual
 * and in one unit (percent, or fractions). The rate differential earned for each unit of risk; a fall of it from above is a
 * reason to leave the trade. Not a Sharpe ratio: the exchange rate's own drift is left out.
 */
export function carryToRisk(target: number, funding: number, volatility: number): number | NoEstimate {
  if (![target, funding, volatility].every(Number.isFinite))
    return { kind: "none", why: "a rate or the volatility is missing" };
  if (!(volatility > 0)) return { kind: "none", why: "the exchange rate does not vary" };
  return (target - funding) / volatility;
}
