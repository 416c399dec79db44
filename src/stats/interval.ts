import { bartlettOf, concentrationOf, sumOf } from "../kernels/sums.ts";
import { studentQuantile } from "./distributions.ts";
import type { ConfidenceInterval, Estimate, IntervalMark, NoEstimate } from "./estimate.ts";
import { sum } from "./sum.ts";

/**
 * Jackknife-t interval: delete-one contributions, Bartlett guard, Satterthwaite degrees of freedom.
 * V = max(S2, G) / (n - 1), se = sqrt(V / n), df = clip(2 / (1/neff - 1/n), 4, n - 2). It speaks of the link over these
 * rows, of no other period. NoEstimate below 8 rows. `overlap` widens the lag and lessens df for moves that share rows; `lag` replaces the lag.
 * Where only m = `counted` of the rows carry the estimate: 8 of those; V as of contributions n/(m - 1) (y - mean), and m in place
 * of n in the degrees of freedom.
 */
export function jackknifeInterval(
  estimate: Estimate,
  confidence: number,
  { lag }: { readonly lag?: number } = {},
): ConfidenceInterval | NoEstimate {
  const refused = refusal(estimate);
  if (refused !== null) return refused;
  const found = jackknife(estimate, lag);
  const marks = marksOf(estimate, found);
  const said = { confidence, method: "jackknife" as const, ...(marks.length > 0 && { marks }) };
  if (found === null) {
    return { low: estimate.value, high: estimate.value, degreesOfFreedom: null, dominant: null, ...said };
  }
  const { at, standardError, degreesOfFreedom, dominant } = found;
  const back = estimate.link?.back ?? ((value: number) => value);
  const half = studentQuantile(1 - (1 - confidence) / 2, degreesOfFreedom) * standardError;
  return { low: back(at - half), high: back(at + half), degreesOfFreedom, dominant, ...said };
}

/** Why an estimate has no interval of any kind; null where it has one. */
export function refusal({ n, counted = n, degenerate }: Estimate): NoEstimate | null {
  if (counted < 8) return { kind: "none", why: `${counted} rows are too few for an interval`, needs: "8 rows" };
  if (degenerate !== undefined && degenerate.kind !== "certain") return { kind: "none", why: degenerate.why };
  return null;
}

/** Where an estimate stands on its link scale, and how sure it is there. */
export interface Jackknife {
  readonly at: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  readonly dominant: ConfidenceInterval["dominant"];
}

/** Standard error and degrees of freedom on the link scale; null where no row changes the value. */
export function jackknife(estimate: Estimate, lag?: number): Jackknife | null {
  if (lag !== undefined) return worked(estimate, lag);
  const known = JACKKNIVES.get(estimate);
  if (known !== undefined) return known;
  const found = worked(estimate);
  JACKKNIVES.set(estimate, found);
  return found;
}

// The interval of an estimate and its p-value against each bound rest on the same one.
const JACKKNIVES = new WeakMap<Estimate, Jackknife | null>();

function worked(estimate: Estimate, lag?: number): Jackknife | null {
  const { n, link, counted = n, overlap = 1 } = estimate;
  const { contributions, value: at } = link ?? estimate;
  const centre = (sumOf(contributions) ?? sum(contributions)) / n;
  const d = new Float64Array(contributions.length);
  const squares = new Float64Array(d.length);
  for (let t = 0; t < d.length; t++) {
    d[t] = contributions[t]! - centre;
    squares[t] = d[t]! * d[t]!;
  }
  const lagZero = sumOf(squares) ?? sum(squares);
  if (lagZero === 0) return null;
  const standardError = Math.sqrt(guarded(d, lagZero, overlap, lag)) * rowScale(estimate);
  const most = counted < n ? counted - 1 : n - 2;
  const degreesOfFreedom = satterthwaite(squares, lagZero, counted, most, overlap);
  const apart = overlap === 1 ? degreesOfFreedom : satterthwaite(squares, lagZero, counted, most);
  const dominant = dominantRow(squares, lagZero, apart);
  return { at, standardError, degreesOfFreedom, dominant };
}

/** The wider of the sum of squares and its Bartlett form, which overlap makes wider still. */
export function guarded(d: Float64Array, lagZero: number, overlap: number, given?: number): number {
  const lag = given ?? bartlettLag(d.length, overlap);
  const price = overlap > 1 ? fixedBandwidth((lag + 1) / d.length) : 1;
  return Math.max(lagZero, price * bartlett(d, lagZero, lag));
}

/** The row with the largest square, where it has more than half of the sum or the degrees of freedom are at their floor. */
export function dominantRow(squares: Float64Array, lagZero: number, df: number): ConfidenceInterval["dominant"] {
  let row = 0;
  for (let t = 1; t < squares.length; t++) if (squares[t]! > squares[row]!) row = t;
  const share = squares[row]! / lagZero;
  return share > 0.5 || df <= 4 ? { row, share } : null;
}

function marksOf({ n, counted = n, overlap = 1 }: Estimate, found: Jackknife | null): readonly IntervalMark[] {
  const marks: IntervalMark[] = [];
  if (counted < 20) marks.push("few rows");
  if (overlap > 1 && n < 10 * overlap) marks.push("few independent spans");
  if (found === null) marks.push("certain");
  return marks;
}

/** What turns the root of a sum of squared contributions into a standard error: sqrt(1 / (n (n - 1))); 1 / (n - 1) where only some rows carry it. */
export function rowScale({ n, counted }: Estimate): number {
  return counted === undefined ? Math.sqrt(1 / (n - 1) / n) : 1 / (n - 1);
}

/** How far back rows are taken to be linked: floor(4 (n/100)^(2/9)), and three times the overlap where moves overlap. */
export function bartlettLag(n: number, overlap: number): number {
  return Math.max(0, Math.min(Math.max(Math.floor(4 * (n / 100) ** (2 / 9)), overlap > 1 ? 3 * overlap : 0), n - 2));
}

/**
 * Degrees of freedom of a sum of squares over n rows: 2 / (1/neff - 1/n), neff = S2^2 / S4, between 4 and `most`. Moves over h rows
 * share (1 - k/h) of what they are made of with those k rows on, and their squares correlate by its square: that leaves
 * 1 + 2 sum (1 - k/h)^2 = (2 h^2 + 1) / (3 h) times fewer.
 */
export function satterthwaite(squares: Float64Array, total: number, n: number, most = n - 2, overlap = 1): number {
  const concentration = concentrationOf(squares, total) ?? plainConcentration(squares, total);
  const found = 2 / (concentration - 1 / n) / ((2 * overlap ** 2 + 1) / (3 * overlap));
  // Rows that all weigh the same make the difference 0, or less by rounding.
  const within = found > 0 ? Math.min(found, most) : most;
  return Math.max(within, Math.min(4, most), 1);
}

/**
 * The sum of the squared shares of a total: 1 / neff. Shares first: squares of very small or very large contributions would leave the range of
 * numbers. The plain twin of the kernel.
 */
export function plainConcentration(squares: Float64Array, total: number): number {
  const shares = new Float64Array(squares.length);
  for (let t = 0; t < shares.length; t++) shares[t] = (squares[t]! / total) ** 2;
  return sum(shares);
}

/** Long-run sum of squares with Bartlett weights 1 - k/(L+1). */
export function bartlett(d: Float64Array, lagZero: number, lag: number): number {
  return bartlettOf(d, lagZero, lag) ?? plainBartlett(d, lagZero, lag);
}

/** The plain twin of the kernel. */
export function plainBartlett(d: Float64Array, lagZero: number, lag: number): number {
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
