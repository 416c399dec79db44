import { isNoEstimate, type NoEstimate } from "../estimate.ts";
import { choleskyShares, generalisedShares, type VarianceShares } from "./variance-decomposition.ts";
import { vectorAutoregression } from "./vector-autoregression.ts";

/** A spillover table: all numbers are shares 0..1, not percent. */
export interface Connectedness {
  /** row: whose forecast error variance; column: whose shocks */
  readonly shares: VarianceShares;
  /** what each series takes from the others, gives to the others, and gives less takes */
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly net: Float64Array;
  /** mean of `from`: the spillover index */
  readonly total: number;
}

/**
 * Diebold and Yilmaz: a vector autoregression of `order` lags, its forecast errors `horizon` rows ahead, and how much of them comes from
 * shocks to the other series. "cholesky": 2009, Economic Journal 119, 158-171, which depends on the order of the series.
 * "generalised": 2012, International Journal of Forecasting 28, 57-66, which does not. Closes at different hours and shocks
 * common to all look like spillover. NoEstimate as for the autoregression, or where residuals are collinear.
 */
export function connectedness(
  columns: readonly Float64Array[],
  {
    order,
    horizon,
    shocks,
  }: { readonly order: number; readonly horizon: number; readonly shocks: "cholesky" | "generalised" },
): Connectedness | NoEstimate {
  const fit = vectorAutoregression(columns, order);
  if (isNoEstimate(fit)) return fit;
  const shares = shocks === "cholesky" ? choleskyShares(fit, horizon) : generalisedShares(fit, horizon);
  if (shares === null) return { kind: "none", why: "the residuals of one series are a combination of the others'" };
  return tableOf(shares);
}

/** From, to, net and total of shares whose rows add to 1. */
export function tableOf(shares: VarianceShares): Connectedness {
  const k = shares.length;
  const sumBut = (own: number, of: (other: number) => number) => {
    let total = 0;
    for (let other = 0; other < k; other++) if (other !== own) total += of(other);
    return total;
  };
  const from = Float64Array.from(shares, (row, i) => sumBut(i, (j) => row[j]!));
  const to = Float64Array.from(shares, (_, j) => sumBut(j, (i) => shares[i]![j]!));
  return { shares, from, to, net: to.map((one, i) => one - from[i]!), total: from.reduce((a, b) => a + b, 0) / k };
}
