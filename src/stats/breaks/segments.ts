import { isNoEstimate, type NoEstimate } from "../estimate.ts";
import { GrowingFit } from "./growing-fit.ts";
import { relation } from "./relation.ts";

/** The best way to cut the rows into one segment more than there are breaks. */
export interface Segmentation {
  /** rows before each break, ascending: the index, from 0, of the first row of each later segment */
  readonly rows: readonly number[];
  readonly residualSquares: number;
  /** -2 log likelihood (normal) + ln n (k + 1)(breaks + 1), as strucchange counts */
  readonly bic: number;
}

export interface Segmentations {
  /** index: how many breaks, from 0 */
  readonly byBreaks: readonly Segmentation[];
  /** the one with the least BIC. On fat tails BIC finds breaks where there are none: docs/alarms.md */
  readonly chosen: Segmentation;
}

/**
 * Breaks in the regression of y on a constant and x (x null: in the mean), at unknown rows, by least squares: Bai & Perron
 * (2003), J. Applied Econometrics 18, the optimum by dynamic programming. A segment has at least `least` rows (0.15 of them
 * unless told). Agrees with strucchange's breakpoints. Cost n^2 / 2 steps of a fit, memory n per break: the squares of all
 * segments that begin at one row are used as they are made.
 */
export function segmentations(
  y: Float64Array,
  x: Float64Array | null,
  { least, most = 5 }: { readonly least?: number; readonly most?: number } = {},
): Segmentations | NoEstimate {
  const given = relation(y, x);
  if (isNoEstimate(given)) return given;
  const { rows, coefficients, scale } = given;
  const shortest = least ?? Math.floor(0.15 * rows);
  if (shortest <= coefficients || 2 * shortest > rows) {
    return { kind: "none", why: `segments of ${shortest} of ${rows} rows cannot be fitted and told apart` };
  }
  const breaks = Math.max(1, Math.min(most, Math.ceil(rows / shortest) - 2));
  const { squares, begins } = optimum(given.residuals, given.x, shortest, breaks);
  const byBreaks = squares.map((best, m) => {
    const residualSquares = best[rows]! * scale ** 2;
    // Segments that are met exactly have no likelihood; what rounding would leave stands in.
    const left = Math.max(residualSquares, 1e-24 * rows * scale ** 2);
    const logLikelihood = -0.5 * rows * (Math.log(left) + 1 - Math.log(rows) + Math.log(2 * Math.PI));
    const bic = -2 * logLikelihood + Math.log(rows) * (coefficients + 1) * (m + 1);
    return { rows: traced(begins, m, rows), residualSquares, bic };
  });
  return { byBreaks, chosen: byBreaks.reduce((best, one) => (one.bic < best.bic ? one : best)) };
}

interface Optimum {
  /** [m][j]: least squares of the first j rows with m breaks; Infinity where they do not fit in */
  readonly squares: readonly Float64Array[];
  /** [m][j]: where the last segment then begins */
  readonly begins: readonly Int32Array[];
}

function optimum(y: Float64Array, x: Float64Array | null, shortest: number, breaks: number): Optimum {
  const n = y.length;
  const squares = Array.from({ length: breaks + 1 }, () => new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY));
  const begins = squares.map(() => new Int32Array(n + 1));
  // Segments that begin at row i need only what is settled of rows before i.
  for (let i = 0; i <= n - shortest; i++) {
    if (i > 0 && i < shortest) continue;
    const fit = new GrowingFit(x !== null);
    for (let j = i; j < n; j++) {
      fit.add(x === null ? 0 : x[j]!, y[j]!);
      if (fit.rows < shortest) continue;
      if (i === 0) squares[0]![j + 1] = fit.residualSquares;
      for (let m = 1; i > 0 && m <= breaks; m++) {
        const total = squares[m - 1]![i]! + fit.residualSquares;
        if (total < squares[m]![j + 1]!) {
          squares[m]![j + 1] = total;
          begins[m]![j + 1] = i;
        }
      }
    }
  }
  return { squares, begins };
}

function traced(begins: readonly Int32Array[], breaks: number, rows: number): number[] {
  const found: number[] = [];
  let end = rows;
  for (let m = breaks; m > 0; m--) {
    end = begins[m]![end]!;
    found.unshift(end);
  }
  return found;
}
