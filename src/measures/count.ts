import type { Note } from "../series/series.ts";
import { defineMeasure } from "./measure.ts";
import { rolled } from "./rolling.ts";

/** Below this share of the days, those that cannot be told are no more than a warm-up. */
const REMARKABLE = 0.1;

/** A count that leaves out many days says nothing of them, which "on no day" would hide. */
function untold(left: number, of: number): Note[] {
  if (left <= REMARKABLE * of) return [];
  return [
    { code: "untold-days", message: `on ${left} of the ${of} days the condition cannot be told: they are left out` },
  ];
}

export const count = defineMeasure({
  id: "count",
  title: "Count",
  about: "On how many days of the span a condition holds.",
  formula: "number of t with C[t]; days on which C cannot be told are left out",
  signature: { inputs: [{ name: "condition", kind: "condition" }], span: "required", given: true, options: [] },
  selects: "values",
  gives: "exact",
  counts: "days tested",
  minimum: 0,
  range: [0, Number.POSITIVE_INFINITY],
  laws: ["causal"],
  references: [],
  example: "count(abs(move(GDX)) between 5% and 11%, 8d) >= 2",
  unit: () => "d",
  find: ({ condition, rows }) => {
    let [n, days, value] = [0, 0, 0];
    for (let row = rows.first; row <= rows.last; row++) {
      if (rows.keep !== null && rows.keep[row] !== 1) continue;
      days++;
      if (condition![row]! < 0) continue;
      n++;
      value += condition![row]!;
    }
    if (n === 0 && rows.last >= rows.first && rows.keep === null)
      return { kind: "none", why: "no day of the span can be tested", n };
    // A covered span without a session is a fact too: nothing held on no day.
    return { kind: "exact", value, n, first: rows.first, last: rows.last, notes: untold(days - n, days) };
  },
  roll: ({ condition, firsts, keep }) => {
    let [n, holding] = [0, 0];
    return rolled(firsts, (row) => condition![row]! >= 0 && (keep === null || keep[row] === 1), {
      enter(row) {
        n++;
        holding += condition![row]!;
      },
      leave(row) {
        n--;
        holding -= condition![row]!;
      },
      value: (row) => (n === 0 && firsts[row]! <= row && keep === null ? Number.NaN : holding),
    });
  },
});
