import { isNoEstimate, type NoEstimate } from "../estimate.ts";
import { type Candidates, candidates } from "./candidates.ts";
import { type Relation, relation } from "./relation.ts";
import { undetermined } from "./side.ts";

/** A relation whose step can be told at each candidate row. */
export interface StepRelation {
  readonly given: Relation;
  readonly among: Candidates;
}

/** What a test of steps of coefficients starts from; NoEstimate where a step cannot be told. RangeError for the slope of a mean. */
export function stepRelation(
  y: Float64Array,
  x: Float64Array | null,
  { of, trim }: { readonly of: "all" | "slope"; readonly trim: number },
): StepRelation | NoEstimate {
  const given = relation(y, x);
  if (isNoEstimate(given)) return given;
  if (x === null && of === "slope") throw new RangeError("a mean has no slope");
  const among = candidates(given.rows, given.coefficients, trim);
  if (isNoEstimate(among)) return among;
  return undetermined(given, among) ?? { given, among };
}
