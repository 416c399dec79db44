import { type ConfidenceInterval, type Estimate, isNoEstimate, type NoEstimate } from "./estimate.ts";
import { refusal } from "./interval.ts";
import { type Random, seeded } from "./random.ts";
import { sum } from "./sum.ts";

export interface BootstrapOptions {
  /** 999 unless given */
  readonly draws?: number;
  /** 1 unless given */
  readonly seed?: number;
  /** rows a block; round(n^(1/3)) unless given, and never fewer than the rows by which moves overlap */
  readonly block?: number;
  /** the estimate on resampled rows; without it, draws are means of resampled contributions (the linear part of the estimate) */
  readonly again?: (rows: Int32Array) => Estimate | NoEstimate;
}

/**
 * Symmetric studentised circular block bootstrap (Politis & Romano 1992; Hall 1992, section 3.6): blocks of b rows in a row, the
 * last row followed by the first, are drawn until there are n; |t*| = |estimate* - estimate| / se* of each draw; the interval is
 * estimate +- (quantile of |t*|) se, on the link scale. Standard errors are those of block sums, the same for draw and sample.
 * A cross-check of the jackknife by other means. Same seed, same interval. Cost draws * n.
 */
export function bootstrapInterval(
  estimate: Estimate,
  confidence: number,
  { draws = 999, seed = 1, block, again }: BootstrapOptions = {},
): ConfidenceInterval | NoEstimate {
  const refused = refusal(estimate);
  if (refused !== null) return refused;
  const { n, overlap = 1 } = estimate;
  const size = Math.min(block ?? Math.max(Math.round(n ** (1 / 3)), overlap), Math.floor(n / 2));
  const { at, d } = onLink(estimate);
  const standardError = circularError(d, size);
  const said = { confidence, method: "bootstrap" as const, degreesOfFreedom: null, dominant: null };
  if (standardError === 0) return { ...said, low: estimate.value, high: estimate.value, marks: ["certain"] };
  const random = seeded(seed);
  const sizes = new Float64Array(draws);
  // Room for one draw, made once: draws are many and short.
  const sums = new Float64Array(Math.ceil(n / size));
  if (again === undefined) {
    const before = runningSums(d);
    for (let draw = 0; draw < draws; draw++) {
      drawnSums(random, before, size, n, sums);
      // The linear part of an estimate moves by the mean of its contributions.
      const shift = sum(sums) / n;
      sizes[draw] = sizeOf(shift, errorOfBlocks(sums, shift, n, size));
    }
  } else {
    for (let draw = 0; draw < draws; draw++) {
      const shift = refitted(again, random, n, size, at, sums);
      sizes[draw] = sizeOf(shift, errorOfBlocks(sums, sum(sums) / n, n, size));
    }
  }
  sizes.sort();
  const rank = Math.min(draws, Math.ceil(confidence * (draws + 1)));
  const half = sizes[rank - 1]! * standardError;
  if (!Number.isFinite(half)) return { kind: "none", why: "too many resamples have no value" };
  const back = estimate.link?.back ?? ((value: number) => value);
  return { ...said, low: back(at - half), high: back(at + half) };
}

/** A resample without an estimate, or of one block alone, is as far off as can be: it counts against certainty. */
function sizeOf(shift: number | null, error: number): number {
  return shift === null || !(error > 0) ? Number.POSITIVE_INFINITY : Math.abs(shift) / error;
}

/** Draws blocks; their sums by differences of sums over the rows before, twice round. The last block is cut where there are n rows. */
function drawnSums(random: Random, before: Float64Array, size: number, n: number, sums: Float64Array): void {
  const last = sums.length - 1;
  for (let k = 0; k <= last; k++) {
    const start = random.below(n);
    sums[k] = before[start + (k < last ? size : n - last * size)]! - before[start]!;
  }
}

/** Draws blocks; how far the estimate on their rows lies from the sample's, and their sums; null where it has none. */
function refitted(
  again: (rows: Int32Array) => Estimate | NoEstimate,
  random: Random,
  n: number,
  size: number,
  at: number,
  sums: Float64Array,
): number | null {
  const starts = Int32Array.from(sums, () => random.below(n));
  const rows = Int32Array.from({ length: n }, (_, t) => (starts[Math.floor(t / size)]! + (t % size)) % n);
  const found = again(rows);
  if (isNoEstimate(found) || found.degenerate !== undefined) return null;
  const { at: drawn, d } = onLink(found);
  sums.fill(0);
  for (let t = 0; t < n; t++) sums[Math.floor(t / size)]! += d[t]!;
  return drawn - at;
}

/** sqrt of the sum of squared block sums, less their share of the mean, over n; summed as `sum` does, without a copy. */
function errorOfBlocks(sums: Float64Array, mean: number, n: number, size: number): number {
  let total = 0;
  let lost = 0;
  for (let k = 0; k < sums.length; k++) {
    const apart = sums[k]! - mean * Math.min(size, n - k * size);
    const square = apart * apart;
    const next = total + square;
    const added = next - total;
    lost += total - (next - added) + (square - added);
    total = next;
  }
  return Math.sqrt(total + lost) / n;
}

/** The same of a sample: the mean over all n circular blocks, times the n / size blocks of a draw. */
function circularError(d: Float64Array, size: number): number {
  const n = d.length;
  const before = runningSums(d);
  const squares = d.map((_, t) => (before[t + size]! - before[t]!) ** 2);
  return Math.sqrt(sum(squares) / size) / n;
}

function onLink({ n, link, value, contributions }: Estimate): { at: number; d: Float64Array } {
  const raw = link?.contributions ?? contributions;
  const centre = sum(raw) / n;
  return { at: link?.value ?? value, d: raw.map((one) => one - centre) };
}

function runningSums(d: Float64Array): Float64Array {
  const n = d.length;
  const before = new Float64Array(2 * n + 1);
  for (let t = 0; t < 2 * n; t++) before[t + 1] = before[t]! + d[t % n]!;
  return before;
}
