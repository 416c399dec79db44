import { type ColumnShape, unitOfMoves } from "../series/column.ts";
import { logMovesFrom } from "../series/moves.ts";
import { type Estimate, isNoEstimate, type NoEstimate, named } from "../stats/estimate.ts";
import { overlapping, picked, type Result, type Sample, usable } from "./measure.ts";

/** An estimate from the moves of Y (the first series) against those of X and of the others, on the days all of them have. */
export function regressed(
  { columns, others, names, rows }: Sample,
  estimated: (y: Float64Array, x: readonly Float64Array[]) => Estimate | NoEstimate,
): Result {
  const [y, ...regressors] = [...columns, ...others].map((column) => logMovesFrom(column, rows.first));
  const used = usable(rows, [y!, ...regressors]);
  const above = picked(y!, used);
  const below = regressors.map((column) => picked(column, used));
  const estimate = estimated(above, below);
  if (isNoEstimate(estimate)) return { ...named(estimate, names().slice(1)), n: used.length };
  const linked = { ...estimate, ...overlapping([y!, ...regressors]) };
  return { kind: "estimate", estimate: linked, rows: used, n: used.length, pairs: { y: above, x: below } };
}

/** The unit of a slope of Y's moves on X's. */
export function slopeUnit([y, x]: readonly ColumnShape[]): string {
  const [above, below] = [y!, x!].map((shape) => (shape.flow ? shape.unit : unitOfMoves(shape.kind)));
  return above === below ? "1" : `${above} per ${below}`;
}
