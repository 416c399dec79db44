import { choleskyFactor } from "../cholesky.ts";
import type { VectorAutoregression } from "./vector-autoregression.ts";

/** Shares of the forecast error variance: row i is a series, column j the shocks to series j; each row adds to 1. */
export type VarianceShares = readonly Float64Array[];

/**
 * What a shock does after h = 0, 1, ... rows: A_0 = I, A_h = sum over l of lags[l] A_h-l-1. `horizon` matrices, from h = 0 on.
 */
export function movingAverage(lags: VectorAutoregression["lags"], horizon: number): Float64Array[][] {
  const k = lags[0]!.length;
  const found: Float64Array[][] = [];
  for (let h = 0; h < horizon; h++) {
    const now = Array.from({ length: k }, (_, i) =>
      Float64Array.from({ length: k }, (__, j) => Number(h === 0 && i === j)),
    );
    lags.slice(0, h).forEach((lag, l) => {
      const before = found[h - l - 1]!;
      for (let i = 0; i < k; i++) {
        for (let m = 0; m < k; m++) {
          for (let j = 0; j < k; j++) now[i]![j]! += lag[i]![m]! * before[m]![j]!;
        }
      }
    });
    found.push(now);
  }
  return found;
}

/**
 * Decomposition over `horizon` rows by Cholesky's factor P of the residual covariance: sum of (A_h P)_ij^2 over the row's sum. The
 * order of the series matters: shocks common to two are booked on the one named first. Null where the covariance is singular.
 */
export function choleskyShares({ lags, covariance }: VectorAutoregression, horizon: number): VarianceShares | null {
  const { lower, dependent } = choleskyFactor(covariance);
  return dependent === null ? sharesOf(movingAverage(lags, horizon), lower, () => 1) : null;
}

/**
 * Generalised decomposition, which no order of the series changes: Koop, Pesaran and Potter (1996), Pesaran and Shin (1998), Economics Letters 58,
 * 17-29: sum of (A_h S)_ij^2 / S_jj. Shocks are not orthogonal and the shares do not add to 1; as in Diebold and Yilmaz (2012) each row is
 * divided by its sum.
 */
export function generalisedShares({ lags, covariance }: VectorAutoregression, horizon: number): VarianceShares | null {
  if (covariance.some((row, i) => !(row[i]! > 0))) return null;
  return sharesOf(movingAverage(lags, horizon), covariance, (j) => 1 / covariance[j]![j]!);
}

function sharesOf(
  responses: readonly (readonly Float64Array[])[],
  shocks: readonly Float64Array[],
  weight: (j: number) => number,
): VarianceShares {
  const k = shocks.length;
  const total = shocks.map(() => new Float64Array(k));
  for (const response of responses) {
    for (let i = 0; i < k; i++) {
      for (let j = 0; j < k; j++) {
        let one = 0;
        for (let m = 0; m < k; m++) one += response[i]![m]! * shocks[m]![j]!;
        total[i]![j]! += one * one * weight(j);
      }
    }
  }
  return total.map((row) => {
    const whole = row.reduce((sum, one) => sum + one, 0);
    return row.map((one) => one / whole);
  });
}
