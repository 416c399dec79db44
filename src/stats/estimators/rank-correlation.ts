import { concordance } from "../concordance.ts";
import { untiedPairs } from "../correlation.ts";
import type { Estimate, NoEstimate } from "../estimate.ts";
import { type Ranking, ranking } from "../rank.ts";
import { onAtanh } from "./correlation.ts";

/**
 * Spearman's correlation (Pearson's of the mid-ranks) with exact delete-one values: without row t a rank above falls by 1, an
 * equal one by 1/2. All sums are of whole halves, exact up to n = 200,000. Cost n log n. NoEstimate below 3 pairs or for all ties.
 */
export function spearmanEstimate(x: Float64Array, y: Float64Array): Estimate | NoEstimate {
  const refused = refuse(x, y);
  if (refused !== null) return refused;
  const n = x.length;
  const [a, b] = [ranking(x), ranking(y)];
  const [tiedA, tiedB] = [tieTerm(a), tieTerm(b)];
  const products = a.ranks.reduce((total, rank, t) => total + rank * b.ranks[t]!, 0);
  const [aOverB, bOverA] = [sumAbove(a.ranks, b), sumAbove(b.ranks, a)];
  const pairs = concordance(x, y);
  const of = (m: number, crossed: number, tiesOfX: number, tiesOfY: number): number | null => {
    const [squaresX, squaresY] = [(m ** 3 - m - tiesOfX) / 12, (m ** 3 - m - tiesOfY) / 12];
    return squaresX > 0 && squaresY > 0
      ? (crossed - m * ((m + 1) / 2) ** 2) / Math.sqrt(squaresX) / Math.sqrt(squaresY)
      : null;
  };
  const r = of(n, products, tiedA, tiedB)!;
  return leavingOut(r, n, (t) => {
    const [ra, rb] = [a.ranks[t]!, b.ranks[t]!];
    // Sum over the others of H(x_s - x_t) H(y_s - y_t), H = (1 + sign) / 2; signs of x add to n + 1 - 2 rank.
    const both = (n - 1 + (n + 1 - 2 * ra) + (n + 1 - 2 * rb) + pairs[t]!) / 4;
    const crossed = products - ra * rb - aOverB[t]! - bOverA[t]! + both;
    return of(n - 1, crossed, tiedA - 3 * a.ties[t]! * (a.ties[t]! - 1), tiedB - 3 * b.ties[t]! * (b.ties[t]! - 1));
  });
}

/** Kendall's tau-b with exact delete-one values: without row t, S falls by its concordance. Cost n log n. */
export function kendallEstimate(x: Float64Array, y: Float64Array): Estimate | NoEstimate {
  const refused = refuse(x, y);
  if (refused !== null) return refused;
  const n = x.length;
  const [tiesX, tiesY] = [ranking(x).ties, ranking(y).ties];
  const [untiedX, untiedY] = [untiedPairs(tiesX), untiedPairs(tiesY)];
  const pairs = concordance(x, y);
  const score = pairs.reduce((total, one) => total + one, 0) / 2;
  const tau = score / Math.sqrt(untiedX) / Math.sqrt(untiedY);
  return leavingOut(tau, n, (t) => {
    const [a, b] = [untiedX - (n - tiesX[t]!), untiedY - (n - tiesY[t]!)];
    return a > 0 && b > 0 ? (score - pairs[t]!) / Math.sqrt(a) / Math.sqrt(b) : null;
  });
}

function refuse(x: Float64Array, y: Float64Array): NoEstimate | null {
  const n = x.length;
  if (y.length !== n) throw new RangeError("x and y differ in length");
  if (n < 3)
    return {
      kind: "none",
      why: `${n} ${n === 1 ? "pair is" : "pairs are"} too few for a correlation`,
      needs: "3 pairs",
    };
  if (x.some(Number.isNaN) || y.some(Number.isNaN)) return { kind: "none", why: "a value is missing" };
  const varies = (values: Float64Array): boolean => values.some((value) => value !== values[0]);
  return varies(x) && varies(y) ? null : { kind: "none", why: "a series does not vary over these rows" };
}

function leavingOut(r: number, n: number, without: (t: number) => number | null): Estimate {
  if (1 - Math.abs(r) < 1e-12) {
    const why = "every pair of days is ordered alike: nothing shows how sure that is";
    return { value: Math.sign(r), n, contributions: new Float64Array(n), degenerate: { kind: "all alike", why } };
  }
  let deciding = -1;
  const values = new Float64Array(n);
  for (let t = 0; t < n; t++) {
    const found = without(t);
    if (found === null) deciding = t;
    values[t] = found ?? r;
  }
  return onAtanh(Math.max(-1, Math.min(1, r)), values, deciding);
}

/** Sum of g^3 - g over the groups of ties: a group counted once by each of its g members gives g^2 - 1 a member. */
function tieTerm({ ties }: Ranking): number {
  return ties.reduce((total, equal) => total + equal * equal - 1, 0);
}

/** For each row t, the sum over the other rows of `weights`, whole where `by` ranks a row above t, half where equal. */
function sumAbove(weights: Float64Array, by: Ranking): Float64Array {
  const n = weights.length;
  const found = new Float64Array(n);
  let above = 0;
  let last = n - 1;
  while (last >= 0) {
    const first = last - by.ties[by.order[last]!]! + 1;
    let equal = 0;
    for (let place = first; place <= last; place++) equal += weights[by.order[place]!]!;
    for (let place = first; place <= last; place++) {
      const t = by.order[place]!;
      found[t] = above + (equal - weights[t]!) / 2;
    }
    above += equal;
    last = first - 1;
  }
  return found;
}
