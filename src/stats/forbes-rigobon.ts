import { variance } from "./moments.ts";

/**
 * The correlation that a calm period's would show, nothing else changed, when the first series moves as strongly as in the
 * turbulent one: phi = r sqrt((1 + d) / (1 + d r^2)), d = var(turbulent) / var(calm) - 1 (Forbes and Rigobon 2002, Journal of
 * Finance 57, 2223-2261, in the form that inflates the calm correlation; Corsetti, Pericoli and Sbracia 2005). A rise of the
 * correlation up to phi is what larger moves alone would bring. Null where a variance is 0 or the moves were not larger.
 */
export function inflatedByVolatility(
  calm: number,
  calmMoves: Float64Array,
  turbulentMoves: Float64Array,
): number | null {
  const before = variance(calmMoves);
  const after = variance(turbulentMoves);
  if (before === null || after === null || !(before > 0) || after <= before) return null;
  const d = after / before - 1;
  return calm * Math.sqrt((1 + d) / (1 + d * calm * calm));
}
