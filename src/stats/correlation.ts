import { concordance } from "./concordance.ts";
import { centred, sumOfProducts } from "./moments.ts";
import { ranking } from "./rank.ts";

/** Pearson's correlation, two passes, within [-1, 1]; null below two pairs or where a column does not vary. */
export function pearson(x: Float64Array, y: Float64Array): number | null {
  const [u, v] = [centred(x), centred(y)];
  if (x.length < 2 || u === null || v === null || !u.varies || !v.varies) return null;
  const r = sumOfProducts(u.deviations, v.deviations) / (Math.sqrt(u.squares) * Math.sqrt(v.squares));
  return Number.isFinite(r) ? Math.max(-1, Math.min(1, r)) : null;
}

/** Spearman's: Pearson's of the mid-ranks. */
export function spearman(x: Float64Array, y: Float64Array): number | null {
  if (x.some(Number.isNaN) || y.some(Number.isNaN)) return null;
  return pearson(ranking(x).ranks, ranking(y).ranks);
}

/** Kendall's tau-b, S / sqrt((n0 - n1)(n0 - n2)) with n1, n2 the tied pairs; null where a column is all ties. Cost n log n. */
export function kendall(x: Float64Array, y: Float64Array): number | null {
  if (x.some(Number.isNaN) || y.some(Number.isNaN)) return null;
  const [a, b] = [untiedPairs(ranking(x).ties), untiedPairs(ranking(y).ties)];
  if (a === 0 || b === 0) return null;
  return concordance(x, y).reduce((total, one) => total + one, 0) / 2 / Math.sqrt(a) / Math.sqrt(b);
}

/** Pairs of rows whose values differ; `ties` says for each row how many equal it, itself included. */
export function untiedPairs(ties: Int32Array): number {
  return ties.reduce((pairs, equal) => pairs + (ties.length - equal) / 2, 0);
}
