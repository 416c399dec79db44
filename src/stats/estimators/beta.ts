import type { Estimate, NoEstimate } from "../estimate.ts";
import { mean } from "../moments.ts";
import { sum } from "../sum.ts";
import { isConstant } from "./correlation.ts";

/** Slope of y on x with a constant, and its exact delete-one (HC3-type) contributions. NoEstimate below 3 pairs or for a constant x. */
export function betaEstimate(y: Float64Array, x: Float64Array): Estimate | NoEstimate {
  const n = x.length;
  if (n < 3) return { kind: "none", why: `${n} pairs are too few for a beta`, needs: "3 pairs" };
  const [mx, my] = [mean(x)!, mean(y)!];
  const u = x.map((value) => value - mx);
  const a = sum(u.map((value) => value * value));
  if (isConstant(a, x)) return { kind: "none", why: "the explaining series does not vary over these rows" };
  const value = sum(u.map((ut, t) => ut * (y[t]! - my))) / a;
  const left = u.map((ut) => 1 - 1 / n - (ut * ut) / a);
  if (left.some((one) => one < 1e-12)) return { kind: "none", why: "one day decides: without it the explaining series does not vary" };
  const contributions = u.map((ut, t) => ((n - 1) * ut * (y[t]! - my - value * ut)) / (a * left[t]!));
  return { value, n, contributions };
}
