import type { NoEstimate } from "../estimate.ts";
import type { Candidates } from "./candidates.ts";
import { GrowingFit } from "./growing-fit.ts";
import type { Relation } from "./relation.ts";

/** The fit of some rows of a relation, in its units: begin, begin + 1, ..., end - 1. */
export interface Side {
  readonly begin: number;
  readonly end: number;
  readonly constant: number;
  readonly slope: number;
  readonly meanX: number;
  readonly squaresX: number;
  readonly residualSquares: number;
  /** false where x does not vary over these rows, to 1e-10 of what it varies over all */
  readonly determined: boolean;
}

export function side({ x, residuals }: Relation, begin: number, end: number): Side {
  const fit = new GrowingFit(x !== null);
  for (let t = begin; t < end; t++) fit.add(x === null ? 0 : x[t]!, residuals[t]!);
  return {
    begin,
    end,
    constant: fit.meanY - fit.slope * fit.meanX,
    slope: fit.slope,
    meanX: fit.meanX,
    squaresX: fit.squaresX,
    residualSquares: fit.residualSquares,
    determined: x === null || fit.squaresX > 1e-10 * (end - begin),
  };
}

/** Why a step cannot be told at each candidate: x must vary in the least rows there are on either side. */
export function undetermined(given: Relation, { first, last }: Candidates): NoEstimate | null {
  if (side(given, 0, first).determined && side(given, last, given.rows).determined) return null;
  return { kind: "none", why: "the explaining series does not vary on one side of a possible break" };
}
