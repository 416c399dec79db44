import { depths } from "../series/depths.ts";
import { defineMeasure, same } from "./measure.ts";

export const breach = defineMeasure({
  id: "breach",
  title: "Breach",
  about:
    "The first day of the span on which the series stands at or below a drawdown from the highest value of the span so far.",
  formula: "first t with v[t] / max(v[s], base <= s <= t) - 1 <= V",
  signature: {
    inputs: [
      { name: "series", kind: "series" },
      { name: "drawdown", kind: "value" },
    ],
    span: "required",
    given: false,
    options: [],
  },
  selects: "values",
  gives: "date",
  counts: "days tested",
  minimum: 1,
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  laws: ["causal", "scale-free"],
  references: [],
  example: "breach(BTC, -10%, order) < breach(GOLD, -10%, order)",
  unit: ([series]) =>
    series!.flow || series!.kind === "yield"
      ? { wrong: "has no drawdown; it is taken of a price, an amount or an index" }
      : "date",
  find: ({ grid, columns: [series], rows, bound }) => {
    const deep = depths(series!.values, rows.base, rows.first, rows.last)?.depths ?? [];
    if (deep.length === 0) return { kind: "none", why: "a value of the span is missing or not above 0", n: 0 };
    const index = deep.findIndex((depth) => depth <= bound! || same(depth, bound!));
    const day = index < 0 ? null : grid.days[rows.first + index]!;
    return { kind: "date", day, n: deep.length, first: rows.first, last: rows.last, beyond: "after" };
  },
});
