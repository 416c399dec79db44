import type { NoEstimate } from "./estimate.ts";
import { centred, divided, sumOfProducts } from "./moments.ts";
import { sum } from "./sum.ts";

/** Least squares of y on a constant and one or more regressors. Index 0 of what goes by coefficient is the constant. */
export interface Regression {
  readonly coefficients: Float64Array;
  readonly residuals: Float64Array;
  /** h_t: share of its own fitted value that a row makes; they add to the number of coefficients */
  readonly leverages: Float64Array;
  /** coefficient j = sum over t of weights[j][t] y_t: the rows of (X'X)^-1 X' */
  readonly weights: readonly Float64Array[];
  /** an element of (X'X)^-1 */
  readonly inverseGram: (i: number, j: number) => number;
  readonly residualSquares: number;
  readonly totalSquares: number;
  /** 1 - residualSquares / totalSquares, within [0, 1]; 0 where y does not vary */
  readonly rSquared: number;
  /** n less the coefficients */
  readonly degreesOfFreedom: number;
}

/**
 * Columns are centred, scaled to length 1 and made orthogonal one after the other by Gram-Schmidt done twice ("twice is
 * enough", Giraud, Langou & Rozloznik 2005), so nothing is squared that need not be. Cost n k^2. Agrees with R's lm.
 * NoEstimate where a regressor does not vary or is, to 1e-7 as in lm, a combination of those before it; the message counts from 1, and says which one it is about.
 */
export function regress(y: Float64Array, regressors: readonly Float64Array[]): Regression | NoEstimate {
  const n = y.length;
  const k = regressors.length;
  if (regressors.some((x) => x.length !== n)) throw new RangeError("regressors and y differ in length");
  if (n < k + 2)
    return {
      kind: "none",
      why: `${n} rows are too few for ${k === 1 ? "one regressor" : `${k} regressors`}`,
      needs: `${k + 2} rows`,
    };
  const response = centred(y);
  if (response === null) return { kind: "none", why: "a value is missing" };
  const basis: Float64Array[] = [];
  const triangle: Float64Array[] = [];
  const means: number[] = [];
  for (let j = 0; j < k; j++) {
    const column = centred(regressors[j]!);
    if (column === null) return refused(j, k, (name) => `a value of ${name} is missing`);
    if (!column.varies) return refused(j, k, (name) => `${name} does not vary over these rows`);
    const length = Math.sqrt(column.squares);
    const left = divided(column.deviations, length);
    const shares = project(left, basis);
    const rest = Math.sqrt(sumOfProducts(left, left));
    if (rest < 1e-7) return refused(j, k, (name) => `${name} is a combination of those before it`);
    basis.push(divided(left, rest));
    triangle.push(Float64Array.from([...shares, rest], (share) => share * length));
    means.push(column.mean);
  }
  const residuals = response.deviations.slice();
  const onBasis = project(residuals, basis);
  const slopes = backSubstitute(triangle, onBasis);
  const slopeWeights = weightsOf(triangle, basis);
  const constant = response.mean - sum(slopes.map((slope, j) => slope * means[j]!));
  const constantWeights = new Float64Array(n).fill(1 / n);
  slopeWeights.forEach((slope, j) => {
    for (let t = 0; t < n; t++) constantWeights[t]! -= means[j]! * slope[t]!;
  });
  const weights = [constantWeights, ...slopeWeights];
  const leverages = new Float64Array(n).fill(1 / n);
  for (const q of basis) for (let t = 0; t < n; t++) leverages[t]! += q[t]! * q[t]!;
  const residualSquares = sumOfProducts(residuals, residuals);
  return {
    coefficients: Float64Array.of(constant, ...slopes),
    residuals,
    leverages,
    weights,
    // (X'X)^-1 X' X (X'X)^-1
    inverseGram: (i, j) => sumOfProducts(weights[i]!, weights[j]!),
    residualSquares,
    totalSquares: response.squares,
    rSquared: response.varies ? Math.max(0, 1 - residualSquares / response.squares) : 0,
    degreesOfFreedom: n - k - 1,
  };
}

function refused(j: number, k: number, says: (name: string) => string): NoEstimate {
  const why = says(k === 1 ? "the explaining series" : `regressor ${j + 1}`);
  return { kind: "none", why, about: { column: j, says } };
}

/** Takes from `left`, in place, what lies along the basis, twice; gives how much lay along each. */
function project(left: Float64Array, basis: readonly Float64Array[]): Float64Array {
  const shares = new Float64Array(basis.length);
  for (let pass = 0; pass < 2; pass++) {
    for (let i = 0; i < basis.length; i++) {
      const q = basis[i]!;
      const share = sumOfProducts(q, left);
      shares[i]! += share;
      for (let t = 0; t < left.length; t++) left[t]! -= share * q[t]!;
    }
  }
  return shares;
}

/** Solves R b = target, where triangle[j] is column j of R from the top to the diagonal. */
function backSubstitute(triangle: readonly Float64Array[], target: Float64Array): Float64Array {
  const solution = new Float64Array(triangle.length);
  for (let i = triangle.length - 1; i >= 0; i--) {
    let rest = target[i]!;
    for (let j = i + 1; j < triangle.length; j++) rest -= triangle[j]![i]! * solution[j]!;
    solution[i] = rest / triangle[i]![i]!;
  }
  return solution;
}

/** R^-1 Q': how each slope is made of the rows of y. */
function weightsOf(triangle: readonly Float64Array[], basis: readonly Float64Array[]): Float64Array[] {
  const weights: Float64Array[] = new Array(basis.length);
  for (let i = basis.length - 1; i >= 0; i--) {
    const row = basis[i]!.slice();
    for (let j = i + 1; j < basis.length; j++) {
      for (let t = 0; t < row.length; t++) row[t]! -= triangle[j]![i]! * weights[j]![t]!;
    }
    weights[i] = divided(row, triangle[i]![i]!);
  }
  return weights;
}
