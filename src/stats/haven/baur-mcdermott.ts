import { type CoefficientSum, coefficientSum } from "../coefficient-sum.ts";
import { isNoEstimate, type NoEstimate } from "../estimate.ts";
import { regress } from "../regression.ts";
import { tailRegressors } from "./tail-regressors.ts";

/** The slope of the haven on the market: on ordinary days, and on the days at or below each level. */
export interface HavenRegression {
  /** constant, c0, c1, ... as in the paper: differences between one set of days and the next */
  readonly coefficients: Float64Array;
  /** c0: a hedge where it is 0 or below, a strong one where it is below 0 beyond its error */
  readonly hedge: CoefficientSum;
  /** c0 + c1 + ... up to each level: a haven where it is 0 or below. Never c1 alone, which is a difference */
  readonly tails: readonly HavenTail[];
  readonly n: number;
}

export interface HavenTail extends CoefficientSum {
  readonly level: number;
  /** the market's quantile at the level, and days at or below it */
  readonly bound: number;
  readonly count: number;
}

/**
 * Baur and McDermott (2010), Journal of Banking & Finance 34, 1886-1898: r_G = a + (c0 + c1 D10 + c2 D5 + c3 D1) r_S + e by least
 * squares with Newey-West errors. The paper gives e a GARCH(1,1): see `garchHaven`. Quantiles are of the days given, so the
 * answer describes those days and foretells nothing. NoEstimate where a move is missing or the market does not vary.
 */
export function havenRegression(
  haven: Float64Array,
  market: Float64Array,
  { levels = [0.1, 0.05, 0.01], lag }: { readonly levels?: readonly number[]; readonly lag?: number } = {},
): HavenRegression | NoEstimate {
  const tails = tailRegressors(market, levels);
  if (isNoEstimate(tails)) return tails;
  const fit = regress(haven, [market, ...tails.columns]);
  if (isNoEstimate(fit)) return fit;
  const sumTo = (last: number) => coefficientSum(fit, loadingsTo(last, levels.length), lag);
  return {
    coefficients: fit.coefficients,
    hedge: sumTo(0),
    tails: levels.map((level, i) => ({ ...sumTo(i + 1), level, bound: tails.bounds[i]!, count: tails.counts[i]! })),
    n: haven.length,
  };
}

/** 1 for c0 up to c_last, 0 for the constant and what lies deeper. */
export function loadingsTo(last: number, levels: number): number[] {
  return Array.from({ length: levels + 2 }, (_, j) => (j >= 1 && j <= last + 1 ? 1 : 0));
}
