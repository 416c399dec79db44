import type { NoEstimate } from "../estimate.ts";
import { isNoEstimate } from "../estimate.ts";
import { centred } from "../moments.ts";
import { regress } from "../regression.ts";

/**
 * A regression whose coefficients may break: y on a constant and x, or on a constant alone where x is null. Held as x centred
 * and of variance 1 and y as residuals of the whole sample, of variance 1: every test of a break gives the same on these, and
 * sums over segments then lose no digits to a level or a common slope.
 */
export interface Relation {
  readonly x: Float64Array | null;
  readonly residuals: Float64Array;
  readonly rows: number;
  /** coefficients that may break: 2, or 1 for a mean */
  readonly coefficients: 1 | 2;
  /** what the residuals were divided by */
  readonly scale: number;
}

/** NoEstimate where a value is missing, x does not vary or y has nothing left to explain. RangeError where lengths differ. */
export function relation(y: Float64Array, x: Float64Array | null): Relation | NoEstimate {
  const fit = x === null ? meanOnly(y) : regress(y, [x]);
  if (isNoEstimate(fit)) return fit;
  const rows = y.length;
  if (!(fit.residualSquares > 1e-24 * fit.totalSquares)) {
    return { kind: "none", why: x === null ? "the series does not vary" : "the columns are the same series" };
  }
  const scale = Math.sqrt(fit.residualSquares / rows);
  const residuals = fit.residuals.map((value) => value / scale);
  if (x === null) return { x, residuals, rows, coefficients: 1, scale };
  const { deviations, squares } = centred(x)!;
  const spread = Math.sqrt(squares / rows);
  return { x: deviations.map((value) => value / spread), residuals, rows, coefficients: 2, scale };
}

interface Left {
  readonly residuals: Float64Array;
  readonly residualSquares: number;
  readonly totalSquares: number;
}

function meanOnly(y: Float64Array): Left | NoEstimate {
  const column = centred(y);
  if (column === null) return { kind: "none", why: y.length === 0 ? "there are no rows" : "a value is missing" };
  if (!column.varies) return { kind: "none", why: "the series does not vary" };
  return { residuals: column.deviations, residualSquares: column.squares, totalSquares: column.squares };
}
