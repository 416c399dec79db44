import { momentsOf, productsOf } from "../kernels/sums.ts";
import { sum } from "./sum.ts";

/** Arithmetic mean; null for no values or for values that are not all finite. */
export function mean(values: Float64Array): number | null {
  if (values.length === 0) return null;
  const found = sum(values) / values.length;
  return Number.isFinite(found) ? found : null;
}

/** Variance with n - 1, two passes; exactly 0 for a column that does not vary beyond rounding; null below two values. */
export function variance(values: Float64Array): number | null {
  const middle = mean(values);
  if (middle === null || values.length < 2) return null;
  const squares = squaresAbout(values, middle);
  return varies(values.length, squares, largestOf(values)) ? squares / (values.length - 1) : 0;
}

/** Standard deviation with n - 1, two passes; exactly 0 for a column that does not vary beyond rounding; null below two values. */
export function standardDeviation(values: Float64Array): number | null {
  const found = variance(values);
  return found === null ? null : Math.sqrt(found);
}

/** A column less its mean, and the sum of squares of what is left. */
export interface Centred {
  readonly mean: number;
  readonly deviations: Float64Array;
  readonly squares: number;
  /** false where the squares are no more than rounding of the largest value: n (2^-50 max|x|)^2 */
  readonly varies: boolean;
}

/** Deviations from the mean; null for no values or for values that are not all finite. */
export function centred(values: Float64Array): Centred | null {
  const found = momentsOf(values) ?? plainMoments(values);
  const { mean: middle, squares, largest } = found;
  if (!Number.isFinite(middle)) return null;
  const deviations = new Float64Array(values.length);
  for (let t = 0; t < values.length; t++) deviations[t] = values[t]! - middle;
  return { mean: middle, deviations, squares, varies: varies(values.length, squares, largest) };
}

/** The plain twin of the kernel; a mean that is no number for no values. */
export function plainMoments(values: Float64Array): { mean: number; squares: number; largest: number } {
  const middle = sum(values) / values.length;
  return { mean: middle, squares: squaresAbout(values, middle), largest: largestOf(values) };
}

function largestOf(values: Float64Array): number {
  let largest = 0;
  for (let t = 0; t < values.length; t++) largest = Math.max(largest, Math.abs(values[t]!));
  return largest;
}

/** Whether squares are more than rounding of the largest value. */
function varies(rows: number, squares: number, largest: number): boolean {
  return squares > rows * (2 ** -50 * largest) ** 2;
}

/** Sum of squared distances from a value, with compensation; nothing is allocated, for windows that are many and short. */
function squaresAbout(values: Float64Array, middle: number): number {
  let total = 0;
  let lost = 0;
  for (let t = 0; t < values.length; t++) {
    const distance = values[t]! - middle;
    const square = distance * distance;
    const next = total + square;
    lost += Math.abs(total) >= Math.abs(square) ? total - next + square : square - next + total;
    total = next;
  }
  return total + lost;
}

/** Each value divided by a number. A loop: of short columns in a short run, a function a row takes longer. */
export function divided(values: Float64Array, by: number): Float64Array {
  const shares = new Float64Array(values.length);
  for (let t = 0; t < shares.length; t++) shares[t] = values[t]! / by;
  return shares;
}

/** Sum of x y with compensation of the sum (not of the products, which are right to half a unit each). */
export function sumOfProducts(x: Float64Array, y: Float64Array): number {
  return productsOf(x, y) ?? plainSumOfProducts(x, y);
}

/** The plain twin of the kernel. */
export function plainSumOfProducts(x: Float64Array, y: Float64Array): number {
  let total = 0;
  let lost = 0;
  for (let t = 0; t < x.length; t++) {
    const value = x[t]! * y[t]!;
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}
