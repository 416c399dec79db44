import { incompleteBeta } from "../distributions.ts";
import { isNoEstimate, type NoEstimate } from "../estimate.ts";
import { regress } from "../regression.ts";

/** Whether the past of x says anything of y that y's own past does not. */
export interface GrangerTest {
  readonly f: number;
  readonly p: number;
  readonly lags: number;
  readonly degreesOfFreedom: number;
}

/**
 * Granger (1969), Econometrica 37, 424-438: F of the `lags` of x in a regression of y on its own lags and those of x. The F assumes errors of constant
 * variance, which daily returns do not have: it rejects too often. Closes at different hours alone make one series "lead".
 * Agrees with lmtest's grangertest. NoEstimate where rows are too few or a column is a combination of others.
 */
export function granger(y: Float64Array, x: Float64Array, lags: number): GrangerTest | NoEstimate {
  if (x.length !== y.length) throw new RangeError("x and y differ in length");
  if (!(Number.isInteger(lags) && lags >= 1)) throw new RangeError("one lag is the least");
  if (y.length < 3 * lags + 2) {
    return { kind: "none", why: `${y.length} rows are too few for ${lags} lags`, needs: `${3 * lags + 2} rows` };
  }
  const past = (column: Float64Array) =>
    Array.from({ length: lags }, (_, l) => column.subarray(lags - l - 1, column.length - l - 1));
  const target = y.subarray(lags);
  const own = regress(target, past(y));
  if (isNoEstimate(own)) return own;
  const both = regress(target, [...past(y), ...past(x)]);
  if (isNoEstimate(both)) return both;
  if (!(both.residualSquares > 1e-12 * both.totalSquares))
    return { kind: "none", why: "the lags give y without error" };
  const degreesOfFreedom = both.degreesOfFreedom;
  const explained = Math.max(0, own.residualSquares - both.residualSquares) / lags;
  const f = explained / (both.residualSquares / degreesOfFreedom);
  // P(F > f) by the incomplete beta.
  const p = incompleteBeta(degreesOfFreedom / (degreesOfFreedom + lags * f), degreesOfFreedom / 2, lags / 2);
  return { f, p, lags, degreesOfFreedom };
}
