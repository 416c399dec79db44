import { unitOfMoves } from "../series/column.ts";
import { totalMove } from "../series/total-move.ts";
import { defineMeasure } from "./measure.ts";

export const change = defineMeasure({
  id: "change",
  title: "Change",
  about: "The move over the whole span: last value against the base value before it.",
  formula: "price, amount: last / base - 1; yield: 100 (last - base) bp; index: last - base",
  signature: { inputs: [{ name: "series", kind: "series" }], span: "required", given: false, options: [] },
  selects: "moves",
  gives: "exact",
  counts: "moves spanned",
  minimum: 1,
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  laws: ["causal", "scale-free"],
  references: [],
  example: "change(GDX, 2025) >= 150%",
  unit: ([series]) => (series!.flow ? { wrong: "is a move; change is taken of a level" } : unitOfMoves(series!.kind)),
  find: ({ columns: [series], rows }) => {
    const total = totalMove(series!, series!.values, rows.base, rows.last);
    if (total === null) return { kind: "none", why: "the first or the last day of the span has no value", n: 0 };
    return { kind: "exact", value: total, n: rows.last - rows.base, first: rows.first, last: rows.last };
  },
});
