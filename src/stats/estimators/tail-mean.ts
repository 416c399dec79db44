import type { Estimate, NoEstimate } from "../estimate.ts";
import { mean } from "../moments.ts";
import { quantile } from "../quantile.ts";

/**
 * Mean of y on the rows where x is at or below its own quantile (type 7) at the level. The quantile is an estimate too, so the
 * contribution of a row is (n - 1) / (m - 1) times 1(x <= q) (y - e) - (m / n) (mean - e), m the rows of the tail, e what y is where
 * x stands at the quantile: its mean on the rows between the quantiles at half the level and one and a half of it. They
 * add to 0. NoEstimate below 2 rows in the tail, or where a value is missing.
 */
export function tailMeanEstimate(y: Float64Array, x: Float64Array, level: number, overlap = 1): Estimate | NoEstimate {
  if (x.length !== y.length) throw new RangeError("x and y differ in length");
  const n = y.length;
  const bounds = [level / 2, level, Math.min(1, 1.5 * level)].map((one) => quantile(x, one));
  if (bounds.includes(null) || y.some(Number.isNaN))
    return { kind: "none", why: n === 0 ? "there are no moves" : "a move is missing" };
  const [deep, bound, shallow] = bounds as number[];
  const tail = y.filter((_, t) => x[t]! <= bound!);
  const counted = tail.length;
  if (counted < 2) return { kind: "none", why: `${counted} rows are too few for a mean`, needs: "2 rows" };
  const value = mean(tail)!;
  const edge = mean(y.filter((_, t) => x[t]! >= deep! && x[t]! <= shallow!)) ?? value;
  const scale = (n - 1) / (counted - 1);
  const shared = (counted / n) * (value - edge);
  const contributions = y.map((one, t) => scale * ((x[t]! <= bound! ? one - edge : 0) - shared));
  return { value, n, contributions, ...(overlap > 1 && { overlap }), ...(counted < n && { counted }) };
}
