import { studentQuantile } from "./distributions.ts";
import type { ConfidenceInterval, Estimate, NoEstimate } from "./estimate.ts";
import { sum } from "./sum.ts";

/**
 * Jackknife-t interval: delete-one contributions, Bartlett guard, Satterthwaite degrees of freedom.
 * V = max(S2, G) / (n - 1), se = sqrt(V / n), df = clip(2 / (1/neff - 1/n), 4, n - 2). It speaks of the link over these
 * rows, of no other period. NoEstimate below 8 rows. `overlap` widens the lag for moves that share rows.
 * Where only m = `counted` of the rows carry the estimate: 8 of those; V as of contributions n/(m - 1) (y - mean), and m in place
 * of n in the degrees of freedom.
 */
export function jackknifeInterval(estimate: Estimate, confidence: number): ConfidenceInterval | NoEstimate {
  const { n, link } = estimate;
  const counted = estimate.counted ?? n;
  if (counted < 8) return { kind: "none", why: `${counted} rows are too few for an interval`, needs: "8 rows" };
  const { degenerate } = estimate;
  if (degenerate !== undefined && degenerate.kind !== "certain") return { kind: "none", why: degenerate.why };
  const raw = link?.contributions ?? estimate.contributions;
  const centre = sum(raw) / n;
  const d = raw.map((value) => value - centre);
  const squares = d.map((value) => value * value);
  const lagZero = sum(squares);
  const at = link?.value ?? estimate.value;
  const back = link?.back ?? ((value: number) => value);
  if (lagZero === 0)
    return {
      low: estimate.value,
      high: estimate.value,
      confidence,
      method: "jackknife",
      degreesOfFreedom: null,
      dominant: null,
    };
  const overlap = estimate.overlap ?? 1;
  const lag = bartlettLag(n, overlap);
  const guarded = bartlett(d, lagZero, lag) * (overlap > 1 ? fixedBandwidth((lag + 1) / n) : 1);
  const standardError = Math.sqrt(Math.max(lagZero, guarded)) * rowScale(estimate);
  const degreesOfFreedom = satterthwaite(squares, lagZero, counted);
  const half = studentQuantile(1 - (1 - confidence) / 2, degreesOfFreedom) * standardError;
  const top = squares.reduce((best, value, row) => (value > squares[best]! ? row : best), 0);
  const share = squares[top]! / lagZero;
  return {
    low: back(at - half),
    high: back(at + half),
    confidence,
    method: "jackknife",
    degreesOfFreedom,
    dominant: share > 0.5 || degreesOfFreedom === Math.min(4, counted - 2) ? { row: top, share } : null,
  };
}

/** What turns the root of a sum of squared contributions into a standard error: sqrt(1 / (n (n - 1))); 1 / (n - 1) where only some rows carry it. */
export function rowScale({ n, counted }: Estimate): number {
  return counted === undefined ? Math.sqrt(1 / (n - 1) / n) : 1 / (n - 1);
}

/** How far back rows are taken to be linked: floor(4 (n/100)^(2/9)), and three times the overlap where moves overlap. */
export function bartlettLag(n: number, overlap: number): number {
  return Math.max(0, Math.min(Math.max(Math.floor(4 * (n / 100) ** (2 / 9)), overlap > 1 ? 3 * overlap : 0), n - 2));
}

/** Degrees of freedom of a sum of squares: 2 / (1/neff - 1/n), neff = S2^2 / S4, between 4 and n - 2. `n`: the rows that count. */
export function satterthwaite(squares: Float64Array, total: number, n: number): number {
  const effective = total ** 2 / sum(squares.map((value) => value * value));
  const found = 2 / (1 / effective - 1 / n);
  const floor = Math.max(1, Math.min(4, n - 2));
  return found > 0 ? Math.max(Math.min(Math.max(found, floor), n - 2), 1) : Math.max(n - 2, 1);
}

/** Long-run sum of squares with Bartlett weights 1 - k/(L+1). */
export function bartlett(d: Float64Array, lagZero: number, lag: number): number {
  let total = lagZero;
  for (let k = 1; k <= lag; k++) {
    let product = 0;
    for (let t = k; t < d.length; t++) product += d[t]! * d[t - k]!;
    total += 2 * (1 - k / (lag + 1)) * product;
  }
  return total;
}

/** (cv(b) / 1.96)^2 of Kiefer and Vogelsang (2005), 97.5 %: the price of a lag that is a large share of the sample. */
function fixedBandwidth(b: number): number {
  return ((1.96 + 2.9694 * b + 0.416 * b ** 2 - 0.5324 * b ** 3) / 1.96) ** 2;
}
