import { rateEstimate } from "../stats/estimators/rate.ts";
import { defineMeasure } from "./measure.ts";

export const rate = defineMeasure({
  id: "rate",
  title: "Rate",
  about: "On what share of the days of the span a condition holds, or of those on which another one holds.",
  formula: "days on which C holds / days on which C can be told (and the given holds)",
  signature: { inputs: [{ name: "condition", kind: "condition" }], span: "required", given: true, options: [] },
  selects: "values",
  gives: "estimate",
  counts: "days that satisfy the given",
  minimum: 2,
  range: [0, 1],
  laws: ["causal"],
  references: ["interval: Wilson (1927), on days divided by the Bartlett design effect"],
  example: "rate(move(GOLD) < 0 given move(SPX) <= q10, 2y) > rate(move(GOLD) < 0, 2y)",
  unit: () => "%",
  find: ({ condition, conditionOverlap, rows }) => {
    const span: number[] = [];
    for (let row = Math.max(0, rows.first); row <= rows.last; row++) if (condition![row]! >= 0) span.push(row);
    const ones = Float64Array.from(span, (row) => condition![row]!);
    const kept = rows.keep === null ? undefined : Int8Array.from(span, (row) => (rows.keep![row] === 1 ? 1 : 0));
    const n = kept === undefined ? span.length : kept.reduce((total, one) => total + one, 0);
    const found = rateEstimate(ones, kept, conditionOverlap);
    if ("kind" in found) return { ...found, n };
    return { kind: "estimate", estimate: found, rows: Int32Array.from(span), n };
  },
});
