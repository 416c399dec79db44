import { isNoEstimate, type NoEstimate } from "../estimate.ts";
import { inverse } from "../inverse.ts";
import { standardDeviation } from "../moments.ts";
import { regress } from "../regression.ts";
import { garchLikelihood } from "./garch-likelihood.ts";
import { climb } from "./quasi-newton.ts";

/** A regression whose errors have a variance that moves. Index 0 of the coefficients is the constant. */
export interface GarchRegression {
  readonly coefficients: Float64Array;
  readonly omega: number;
  readonly alpha: number;
  readonly beta: number;
  readonly logLikelihood: number;
  /** robust covariance (Bollerslev and Wooldridge 1992) of the coefficients, omega, alpha and beta, by rows */
  readonly covariance: readonly Float64Array[];
}

/**
 * Least squares with GARCH(1,1) errors by maximum likelihood, from one start: least squares with alpha 0.08, beta 0.9. alpha and beta are kept above
 * 0 and their sum below 1. NoEstimate where the search does not end at a top, which is what errors without clusters give: then
 * least squares is the answer. Likelihoods have more than one top now and then; nothing here looks for a second.
 */
export function garchRegression(y: Float64Array, regressors: readonly Float64Array[]): GarchRegression | NoEstimate {
  const ordinary = regress(y, regressors);
  if (isNoEstimate(ordinary)) return ordinary;
  if (y.length < 100) return { kind: "none", why: `${y.length} rows are too few for a GARCH`, needs: "100 rows" };
  const k = regressors.length + 1;
  // All columns to size 1, that one length of step suits every parameter.
  const size = Math.sqrt(ordinary.residualSquares / y.length);
  if (!(ordinary.residualSquares > 1e-12 * ordinary.totalSquares))
    return { kind: "none", why: "the regressors give y without error" };
  const sizes = [1, ...regressors.map((x) => standardDeviation(x)!)];
  const columns = [y.map(() => 1), ...regressors.map((x, j) => x.map((value) => value / sizes[j + 1]!))];
  const target = y.map((value) => value / size);
  const likelihood = (parameters: Float64Array) => garchLikelihood(target, columns, parameters);
  const start = [
    ...ordinary.coefficients.map((one, j) => (one * sizes[j]!) / size),
    Math.log(0.02),
    Math.log(4),
    Math.log(45),
  ];
  const found = climb(Float64Array.from(start), (free) => {
    const { value, gradient } = likelihood(bounded(free, k));
    return { value, gradient: onFree(gradient, free, k) };
  });
  const natural = bounded(found, k);
  const scores: Float64Array[] = [];
  const { value, gradient } = garchLikelihood(target, columns, natural, scores);
  const information = curvature(likelihood, natural);
  const left = inverse(information);
  if (left === null || !(value > Number.NEGATIVE_INFINITY)) return noTop();
  // What is still to be gained by a Newton step, in units of the likelihood.
  const gain = gradient.reduce((total, a, i) => total + gradient.reduce((s, b, j) => s + a * left[i]![j]! * b, 0), 0);
  if (!(Math.abs(gain) < 1e-8) || left.some((row, i) => !(row[i]! > 0))) return noTop();
  const scale = [...sizes.map((one) => size / one), size * size, 1, 1];
  return {
    coefficients: Float64Array.from(sizes, (one, j) => (natural[j]! * size) / one),
    omega: natural[k]! * size * size,
    alpha: natural[k + 1]!,
    beta: natural[k + 2]!,
    logLikelihood: value - y.length * Math.log(size),
    covariance: sandwich(left, scores).map((row, i) => row.map((one, j) => one * scale[i]! * scale[j]!)),
  };
}

function noTop(): NoEstimate {
  return { kind: "none", why: "the likelihood has no top inside its bounds: the errors show no GARCH(1,1)" };
}

/** omega = e^u, alpha and beta = e^a and e^b over 1 + e^a + e^b. */
function bounded(free: Float64Array, k: number): Float64Array {
  const [a, b] = [Math.exp(free[k + 1]!), Math.exp(free[k + 2]!)];
  const natural = free.slice();
  natural[k] = Math.exp(free[k]!);
  natural[k + 1] = a / (1 + a + b);
  natural[k + 2] = b / (1 + a + b);
  return natural;
}

/** The slope in the free parameters, by the chain rule. */
function onFree(gradient: Float64Array, free: Float64Array, k: number): Float64Array {
  const natural = bounded(free, k);
  const [omega, alpha, beta] = [natural[k]!, natural[k + 1]!, natural[k + 2]!];
  const turned = gradient.slice();
  const [ofAlpha, ofBeta] = [gradient[k + 1]!, gradient[k + 2]!];
  turned[k] = gradient[k]! * omega;
  turned[k + 1] = alpha * ((1 - alpha) * ofAlpha - beta * ofBeta);
  turned[k + 2] = beta * ((1 - beta) * ofBeta - alpha * ofAlpha);
  return turned;
}

/** Minus the second derivatives, from the exact first ones on both sides. */
function curvature(
  likelihood: (parameters: Float64Array) => { gradient: Float64Array },
  at: Float64Array,
): Float64Array[] {
  const rows = Array.from(at, (value, j) => {
    const step = 1e-5 * Math.max(Math.abs(value), 1e-2);
    const moved = (by: number) => likelihood(at.map((one, i) => (i === j ? one + by : one))).gradient;
    const [up, down] = [moved(step), moved(-step)];
    return up.map((one, i) => (down[i]! - one) / (2 * step));
  });
  return rows.map((row, i) => row.map((one, j) => (one + rows[j]![i]!) / 2));
}

/** H^-1 (sum of s s') H^-1 */
function sandwich(left: readonly Float64Array[], scores: readonly Float64Array[]): Float64Array[] {
  const spread = left.map((_, i) =>
    Float64Array.from(left, (__, j) => scores.reduce((sum, s) => sum + s[i]! * s[j]!, 0)),
  );
  const product = (a: readonly Float64Array[], b: readonly Float64Array[]) =>
    a.map((row) => Float64Array.from(b[0]!, (_, j) => row.reduce((sum, value, m) => sum + value * b[m]![j]!, 0)));
  return product(product(left, spread), left);
}
