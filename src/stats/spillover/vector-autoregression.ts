import { isNoEstimate, type NoEstimate } from "../estimate.ts";
import { sumOfProducts } from "../moments.ts";
import { regress } from "../regression.ts";

/** k series on p lags of all of them. */
export interface VectorAutoregression {
  /** constant of each equation */
  readonly constants: Float64Array;
  /** lags[l][i][j]: what series j moved l + 1 rows ago does to series i */
  readonly lags: readonly (readonly Float64Array[])[];
  /** residuals of each equation, from row p on */
  readonly residuals: readonly Float64Array[];
  /** their covariance, divided by n - p - (k p + 1) as in statsmodels */
  readonly covariance: readonly Float64Array[];
}

/**
 * A vector autoregression by least squares with a constant (Lutkepohl 2005, chapter 3). All equations have the same regressors, so one
 * factorisation serves them all: cost n (k p)^2. NoEstimate where rows are too few or a column is a combination of others;
 * the message counts the series from 1, and says which one it is about.
 */
export function vectorAutoregression(
  columns: readonly Float64Array[],
  order: number,
): VectorAutoregression | NoEstimate {
  const k = columns.length;
  const rows = columns[0]?.length ?? 0;
  if (columns.some((column) => column.length !== rows)) throw new RangeError("the columns differ in length");
  if (!(Number.isInteger(order) && order >= 1 && k >= 1)) throw new RangeError("one lag and one series are the least");
  if (columns.some((column) => !column.every(Number.isFinite))) return { kind: "none", why: "a value is missing" };
  const least = order + k * order + 2;
  if (rows < least)
    return { kind: "none", why: `${rows} rows are too few for ${order} lags of ${k} series`, needs: `${least} rows` };
  const regressors = lagged(columns, order);
  const targets = columns.map((column) => column.subarray(order));
  const fit = regress(targets[0]!, regressors);
  if (isNoEstimate(fit)) return ofSeries(fit, k);
  // The rows of (X'X)^-1 X' are those of the first equation.
  const coefficients = targets.map((target) => fit.weights.map((weight) => sumOfProducts(weight, target)));
  const residuals = targets.map((target, i) => {
    const left = target.map((value) => value - coefficients[i]![0]!);
    regressors.forEach((x, j) => {
      for (let t = 0; t < left.length; t++) left[t]! -= coefficients[i]![j + 1]! * x[t]!;
    });
    return left;
  });
  const free = rows - order - k * order - 1;
  return {
    constants: Float64Array.from(coefficients, (one) => one[0]!),
    lags: Array.from({ length: order }, (_, l) =>
      coefficients.map((one) => Float64Array.from({ length: k }, (__, j) => one[1 + l * k + j]!)),
    ),
    residuals,
    covariance: residuals.map((a) => Float64Array.from(residuals, (b) => sumOfProducts(a, b) / free)),
  };
}

/** All columns one row ago, then two rows ago, and so on. */
function lagged(columns: readonly Float64Array[], order: number): Float64Array[] {
  return Array.from({ length: order }, (_, l) =>
    columns.map((column) => column.subarray(order - l - 1, column.length - l - 1)),
  ).flat();
}

/** What is said of regressor 4 of two series is about lag 3 of series 1. */
function ofSeries(refusal: NoEstimate, k: number): NoEstimate {
  if (refusal.about === undefined) return refusal;
  const { column: place, says } = refusal.about;
  const [lag, column] = [Math.floor(place / k) + 1, place % k];
  const ofLag = (name: string): string => says(`lag ${lag} of ${name}`);
  return { ...refusal, why: ofLag(`series ${column + 1}`), about: { column, says: ofLag } };
}
