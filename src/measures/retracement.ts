import { rowsUntil } from "../series/panel.ts";
import { defineMeasure, same } from "./measure.ts";

export const retracement = defineMeasure({
  id: "retracement",
  title: "Retracement",
  about: "How much of the rise (or fall) since a day has been given back: 0 % none of it, 100 % all of it.",
  formula: "(turn - now) / (turn - from), turn = highest (of=fall: lowest) value after from",
  signature: {
    inputs: [{ name: "series", kind: "series" }],
    span: "none",
    given: false,
    options: [
      { name: "from", kind: "day", required: true },
      { name: "of", kind: "word", words: ["rise", "fall"] },
    ],
  },
  selects: "values",
  gives: "exact",
  counts: "values since from",
  minimum: 2,
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  laws: ["causal", "scale-free"],
  references: [],
  example: "retracement(GOLD, from=2025-12-31) between 0% and 100%",
  unit: ([series]) => (series!.flow ? { wrong: "is a move; a retracement is taken of a level" } : "%"),
  find: ({ grid, columns: [series], rows, options, days }) => {
    const { values } = series!;
    const from = rowsUntil(grid.days, days.get("from")!) - 1;
    if (from < 0) return { kind: "none", why: "the data start after the day in from=", n: 0 };
    const n = rows.last - from + 1;
    if (n < 2) return { kind: "none", why: "no session has followed the day in from= yet", n: Math.max(0, n) };
    const falls = options.get("of") === "fall";
    let turn = values[from + 1]!;
    for (let row = from + 2; row <= rows.last; row++) {
      if (falls ? values[row]! < turn : values[row]! > turn) turn = values[row]!;
    }
    const start = values[from]!;
    const now = values[rows.last]!;
    if (Number.isNaN(turn) || Number.isNaN(start) || Number.isNaN(now))
      return { kind: "none", why: "a value is missing", n };
    if (same(turn, start) || (falls ? turn > start : turn < start))
      return {
        kind: "none",
        why: `there was no ${falls ? "fall" : "rise"} after the day in from= that could be given back`,
        n,
      };
    return { kind: "exact", value: (turn - now) / (turn - start), n, first: from, last: rows.last };
  },
  roll: ({ grid, columns: [series], firsts, options, days }) => {
    const { values } = series!;
    const from = rowsUntil(grid.days, days.get("from")!) - 1;
    const falls = options.get("of") === "fall";
    const found = new Float64Array(firsts.length).fill(Number.NaN);
    if (from < 0) return found;
    const start = values[from]!;
    let turn = values[from + 1]!;
    for (let row = from + 1; row < found.length; row++) {
      const now = values[row]!;
      if (falls ? now < turn : now > turn) turn = now;
      const turned = !same(turn, start) && (falls ? turn < start : turn > start);
      if (turned && firsts[row]! >= 0) found[row] = (turn - now) / (turn - start);
    }
    return found;
  },
});
