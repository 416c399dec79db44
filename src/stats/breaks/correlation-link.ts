import type { NoEstimate } from "../estimate.ts";
import { sumOfProducts } from "../moments.ts";
import type { LearnedLink, ScaledRow, ScaledRows } from "./link.ts";

/**
 * The correlation of moves over their running deviations, r0 = sum u w / sqrt(sum u^2 sum w^2), and what each row says of it:
 * u w - (r0 / 2)(u^2 + w^2), the influence function of a correlation. It is not the correlation of the moves as they are.
 */
export function correlationLink({ u, w }: Pick<ScaledRows, "u" | "w">): LearnedLink | NoEstimate {
  const value = correlationAboutZero(u, w);
  if (value === null) return { kind: "none", why: "a series does not vary over the reference" };
  const influenceOf = (a: number, b: number): number => a * b - (value / 2) * (a * a + b * b);
  const later: ScaledRow[] = [];
  return {
    value,
    influence: u.map((a, t) => influenceOf(a, w[t]!)),
    next: (row) => {
      later.push(row);
      return influenceOf(row.u, row.w);
    },
    since: (rows) => {
      const last = later.slice(-rows);
      return correlationAboutZero(
        Float64Array.from(last, (row) => row.u),
        Float64Array.from(last, (row) => row.w),
      );
    },
  };
}

/** Correlation with both means taken to be 0; null where a column is all 0. */
function correlationAboutZero(u: Float64Array, w: Float64Array): number | null {
  const [uu, ww] = [sumOfProducts(u, u), sumOfProducts(w, w)];
  if (!(uu > 0 && ww > 0)) return null;
  return Math.max(-1, Math.min(1, sumOfProducts(u, w) / Math.sqrt(uu * ww)));
}
