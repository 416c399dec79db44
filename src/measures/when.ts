import { defineMeasure } from "./measure.ts";

export const when = defineMeasure({
  id: "when",
  title: "When",
  about: "The first (or last) day of the span on which a condition holds; never, where it does not.",
  formula: "first t of the span with C[t]",
  signature: {
    inputs: [{ name: "condition", kind: "condition" }],
    span: "required",
    given: false,
    options: [{ name: "pick", kind: "word", words: ["first", "last"] }],
  },
  selects: "values",
  gives: "date",
  counts: "days tested",
  minimum: 1,
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  laws: ["causal"],
  references: [],
  example: "when(drawdown(SPX, 1y) <= -10%, 2025) <= 2025-04-07",
  unit: () => "date",
  find: ({ grid, condition, rows, options }) => {
    let n = 0;
    let found: number | null = null;
    for (let row = rows.first; row <= rows.last; row++) {
      const holds = condition![row]!;
      if (holds >= 0) n++;
      if (holds === 1 && (found === null || options.get("pick") === "last")) found = row;
    }
    if (n === 0) return { kind: "none", why: "no day of the span can be tested", n };
    return {
      kind: "date",
      day: found === null ? null : grid.days[found]!,
      n,
      first: rows.first,
      last: rows.last,
      beyond: "after",
    };
  },
});
