import type { Relation } from "./relation.ts";
import { type Side, side } from "./side.ts";

/** By how much a coefficient steps at a break, and how much each row has to do with it: step - truth is about the sum. */
export interface Step {
  readonly step: number;
  readonly influence: Float64Array;
}

/** The step of constant (at the mean of x) and slope where the fit changes after `row` rows, in the units of the relation. */
export function influenceOfStep(given: Relation, row: number): { constant: Step; slope: Step } {
  const { rows } = given;
  const before = side(given, 0, row);
  const after = side(given, row, rows);
  const constant = new Float64Array(rows);
  const slope = new Float64Array(rows);
  write(given, before, -1, constant, slope);
  write(given, after, 1, constant, slope);
  return {
    constant: { step: after.constant - before.constant, influence: constant },
    slope: { step: after.slope - before.slope, influence: slope },
  };
}

function write({ x, residuals }: Relation, fit: Side, sign: number, constant: Float64Array, slope: Float64Array): void {
  const n = fit.end - fit.begin;
  for (let t = fit.begin; t < fit.end; t++) {
    const at = x === null ? 0 : x[t]!;
    const error = sign * (residuals[t]! - fit.constant - fit.slope * at);
    slope[t] = x === null ? 0 : ((at - fit.meanX) * error) / fit.squaresX;
    constant[t] = error / n - fit.meanX * slope[t]!;
  }
}
