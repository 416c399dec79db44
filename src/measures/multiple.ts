import { unitOfMoves } from "../series/column.ts";
import { totalMove } from "../series/total-move.ts";
import { defineMeasure } from "./measure.ts";
import { Y_AND_X } from "./signature.ts";

export const multiple = defineMeasure({
  id: "multiple",
  title: "Multiple",
  about: "How many times as far one series moved as another over the whole span.",
  formula: "change(Y) / change(X), simple returns for prices",
  signature: { inputs: Y_AND_X, span: "required", given: false, options: [] },
  selects: "moves",
  gives: "exact",
  counts: "moves spanned",
  minimum: 1,
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  laws: ["causal", "scale-free"],
  references: [],
  example: "multiple(GDX, GOLD, 2025) between 2x and 3x",
  unit: ([y, x]) => {
    if (y!.flow || x!.flow) return { wrong: "is a move; multiple is taken of levels", input: y!.flow ? 0 : 1 };
    const [above, below] = [unitOfMoves(y!.kind), unitOfMoves(x!.kind)];
    return above === below ? "x" : `${above} per ${below}`;
  },
  find: ({ columns: [y, x], rows, names }) => {
    const above = totalMove(y!, y!.values, rows.base, rows.last);
    const below = totalMove(x!, x!.values, rows.base, rows.last);
    const n = rows.last - rows.base;
    if (above === null || below === null)
      return { kind: "none", why: "the first or the last day of the span has no value", n: 0 };
    if (Math.abs(below) < 1e-9)
      return { kind: "none", why: `${names()[1]} did not move over the span: nothing to divide by`, n };
    return { kind: "exact", value: above / below, n, first: rows.first, last: rows.last };
  },
});
