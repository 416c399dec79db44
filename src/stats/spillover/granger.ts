import { incompleteBeta } from "../distributions.ts";
import { isNoEstimate, type NoEstimate } from "../estimate.ts";
import { bartlettLag } from "../interval.ts";
import { inverse } from "../inverse.ts";
import { type Regression, regress } from "../regression.ts";

/** Whether the past of x says anything of y that y's own past does not. */
export interface GrangerTest {
  readonly f: number;
  readonly p: number;
  readonly lags: number;
  readonly degreesOfFreedom: number;
}

/** "ols": errors of constant variance, as lmtest's grangertest. "hac": Newey-West's covariance, of `lag` lags. */
export interface GrangerErrors {
  readonly errors?: "ols" | "hac";
  readonly lag?: number;
}

/**
 * Granger (1969), Econometrica 37, 424-438: F of the `lags` of x in a regression of y on its own lags and those of x. "ols" assumes errors of
 * constant variance, which daily returns do not have: it rejects too often. "hac" is the Wald statistic over the number of lags with Newey
 * and West's covariance (floor(4 (n/100)^(2/9)) lags unless given, no small-sample factor): R's waldtest with sandwich's NeweyWest. Closes
 * at different hours alone make one series "lead". NoEstimate where rows are too few or a column is a combination of others.
 */
export function granger(
  y: Float64Array,
  x: Float64Array,
  lags: number,
  { errors = "ols", lag }: GrangerErrors = {},
): GrangerTest | NoEstimate {
  if (x.length !== y.length) throw new RangeError("x and y differ in length");
  if (!(Number.isInteger(lags) && lags >= 1)) throw new RangeError("one lag is the least");
  if (y.length < 3 * lags + 2) {
    return { kind: "none", why: `${y.length} rows are too few for ${lags} lags`, needs: `${3 * lags + 2} rows` };
  }
  const past = (column: Float64Array) =>
    Array.from({ length: lags }, (_, l) => column.subarray(lags - l - 1, column.length - l - 1));
  const target = y.subarray(lags);
  const own = regress(target, past(y));
  if (isNoEstimate(own)) return ofLags(own, lags);
  const both = regress(target, [...past(y), ...past(x)]);
  if (isNoEstimate(both)) return ofLags(both, lags);
  if (!(both.residualSquares > 1e-12 * both.totalSquares))
    return { kind: "none", why: "the lags give y without error" };
  const degreesOfFreedom = both.degreesOfFreedom;
  const f = errors === "ols" ? plainF(own, both, lags) : robustF(both, lags, lag);
  if (f === null) return { kind: "none", why: "the rows are too few for a robust covariance of the lags" };
  // P(F > f) by the incomplete beta.
  const p = incompleteBeta(degreesOfFreedom / (degreesOfFreedom + lags * f), degreesOfFreedom / 2, lags / 2);
  return { f, p, lags, degreesOfFreedom };
}

/** What is said of regressor 3 of two lags each is about lag 1 of the second column. */
function ofLags(refusal: NoEstimate, lags: number): NoEstimate {
  if (refusal.about === undefined) return refusal;
  const { column: place, says } = refusal.about;
  const [lag, column] = [(place % lags) + 1, Math.floor(place / lags)];
  const ofLag = (name: string): string => says(`lag ${lag} of ${name}`);
  return { ...refusal, why: ofLag(column === 0 ? "y" : "x"), about: { column, says: ofLag } };
}

function plainF(own: Regression, both: Regression, lags: number): number {
  const explained = Math.max(0, own.residualSquares - both.residualSquares) / lags;
  return explained / (both.residualSquares / both.degreesOfFreedom);
}

/** b' V^-1 b / lags of the last `lags` coefficients; null where V is singular or gives less than 0. */
function robustF({ coefficients, weights, residuals }: Regression, lags: number, given?: number): number | null {
  const first = coefficients.length - lags;
  const slopes = coefficients.subarray(first);
  const influences = weights.slice(first).map((weight) => weight.map((one, t) => one * residuals[t]!));
  const lag = given ?? bartlettLag(residuals.length, 1);
  const precision = inverse(influences.map((a) => Float64Array.from(influences, (b) => longRunProduct(a, b, lag))));
  if (precision === null) return null;
  let wald = 0;
  precision.forEach((row, i) => {
    row.forEach((one, j) => {
      wald += slopes[i]! * one * slopes[j]!;
    });
  });
  return wald >= 0 ? wald / lags : null;
}

/** Sum of a_t b_s over neighbours up to `lag` rows apart, with Bartlett weights 1 - |t - s| / (lag + 1). */
function longRunProduct(a: Float64Array, b: Float64Array, lag: number): number {
  let total = 0;
  for (let k = 0; k <= lag; k++) {
    let product = 0;
    for (let t = k; t < a.length; t++) product += a[t]! * b[t - k]! + (k === 0 ? 0 : a[t - k]! * b[t]!);
    total += (1 - k / (lag + 1)) * product;
  }
  return total;
}
