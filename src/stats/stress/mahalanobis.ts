import { choleskyFactor } from "../cholesky.ts";
import type { NoEstimate } from "../estimate.ts";
import { correlationMatrix } from "./covariance.ts";

/** No distance can be told, and which columns (from 0) are why: the last is a combination of those before it, or does not vary. */
export interface Singular extends NoEstimate {
  readonly columns: readonly number[];
}

/** A covariance matrix made ready: distances then cost k^2 each. */
export interface Metric {
  /** the square of Mahalanobis' distance, d' S^-1 d */
  readonly distance: (deviation: ArrayLike<number>) => number;
  /** the same with the correlations left out: sum of d_i^2 / S_ii */
  readonly magnitude: (deviation: ArrayLike<number>) => number;
}

/**
 * Mahalanobis (1936) distances under a covariance matrix, by Cholesky's factors of its correlation matrix, so that units do not
 * matter. A column of which less than 1e-10 of the variance is its own is a combination of others: Singular names it and those.
 */
export function metricOf(covariance: readonly Float64Array[]): Metric | Singular {
  const k = covariance.length;
  const flat = covariance.findIndex((row, i) => !(row[i]! > 0));
  if (flat !== -1) return { kind: "none", why: `column ${flat + 1} does not vary`, columns: [flat] };
  const { lower, dependent } = choleskyFactor(correlationMatrix(covariance)!);
  if (dependent !== null) return singular(lower, dependent);
  const deviations = covariance.map((row, i) => Math.sqrt(row[i]!));
  const scaled = new Float64Array(k);
  const distance = (deviation: ArrayLike<number>): number => {
    let total = 0;
    for (let i = 0; i < k; i++) {
      let rest = deviation[i]! / deviations[i]!;
      for (let j = 0; j < i; j++) rest -= lower[i]![j]! * scaled[j]!;
      scaled[i] = rest / lower[i]![i]!;
      total += scaled[i]! ** 2;
    }
    return total;
  };
  const magnitude = (deviation: ArrayLike<number>): number =>
    deviations.reduce((total, one, i) => total + (deviation[i]! / one) ** 2, 0);
  return { distance, magnitude };
}

/** Column i is a combination of those before it with weights w, L' w = its row of L; those with a weight are named. */
function singular(lower: readonly Float64Array[], i: number): Singular {
  const weights = new Float64Array(i);
  for (let j = i - 1; j >= 0; j--) {
    let rest = lower[i]![j]!;
    for (let m = j + 1; m < i; m++) rest -= lower[m]![j]! * weights[m]!;
    weights[j] = rest / lower[j]![j]!;
  }
  const others = Array.from(weights.keys()).filter((j) => Math.abs(weights[j]!) > 1e-4);
  const names = others.map((j) => j + 1).join(", ");
  return { kind: "none", why: `column ${i + 1} is a combination of ${names}`, columns: [...others, i] };
}
