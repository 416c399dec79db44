import type { Estimate, NoEstimate } from "../estimate.ts";
import { mean } from "../moments.ts";
import { sum } from "../sum.ts";

/**
 * Pearson correlation of pairs in time order, with its exact delete-one contributions on the atanh scale and on its own.
 * NoEstimate below 3 pairs, or where a column does not vary: A <= n (2^-50 max|x|)^2.
 */
export function correlationEstimate(x: Float64Array, y: Float64Array): Estimate | NoEstimate {
  const n = x.length;
  if (n < 3) return { kind: "none", why: `${n} pairs are too few for a correlation`, needs: "3 pairs" };
  const [mx, my] = [mean(x)!, mean(y)!];
  const u = x.map((value) => value - mx);
  const v = y.map((value) => value - my);
  const a = sum(u.map((value) => value * value));
  const b = sum(v.map((value) => value * value));
  const c = sum(u.map((value, t) => value * v[t]!));
  if (isConstant(a, x) || isConstant(b, y)) return { kind: "none", why: "a series does not vary over these rows" };
  const r = clip(c / Math.sqrt(a * b), 1);
  const same = 1 - r * r < 1e-12;
  const k = n / (n - 1);
  const without = u.map((ut, t) => {
    const [at, bt] = [a - k * ut * ut, b - k * v[t]! ** 2];
    // One day is all the variance: without it there is no correlation left.
    return at <= 1e-12 * a || bt <= 1e-12 * b ? 0 : clip((c - k * ut * v[t]!) / Math.sqrt(at * bt), 1 - 1e-12);
  });
  const contributions = without.map((rt) => (same ? 0 : (n - 1) * (r - rt)));
  if (same) return { value: r, n, contributions };
  const z = Math.atanh(r);
  const link = { value: z, contributions: without.map((rt) => (n - 1) * (z - Math.atanh(rt))), back: Math.tanh };
  return { value: r, n, contributions, link };
}

/** No variation beyond rounding of the largest value. */
export function isConstant(squares: number, values: Float64Array): boolean {
  const largest = values.reduce((best, value) => Math.max(best, Math.abs(value)), 0);
  return !(squares > values.length * (2 ** -50 * largest) ** 2);
}

function clip(value: number, bound: number): number {
  return Math.max(-bound, Math.min(bound, value));
}
