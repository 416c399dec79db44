import { OrderedWindow } from "../stats/ordered-window.ts";
import { percentileRank } from "../stats/quantile.ts";
import { defineMeasure, picked, same, usable } from "./measure.ts";
import { rolled, usableOf } from "./rolling.ts";

export const percentile = defineMeasure({
  id: "percentile",
  title: "Percentile",
  about: "Where the last value stands among the values of the span, itself included.",
  formula: "(number below + half the number equal) / n: the mid-rank",
  signature: { inputs: [{ name: "series", kind: "series" }], span: "optional", given: false, options: [] },
  selects: "own",
  gives: "exact",
  counts: "values",
  minimum: 2,
  range: [0, 1],
  laws: ["causal", "scale-free"],
  references: ["mid-rank: the largest of n stands at (n - 0.5) / n, so 99 % needs n >= 50"],
  example: "percentile(VIX, 5y) >= 95%",
  unit: () => "%",
  find: ({ columns: [series], rows }) => {
    const used = usable(rows, [series!]);
    const n = used.length;
    if (n === 0 || used[n - 1] !== rows.last) return { kind: "none", why: "there is no value now", n };
    if (n < 2) return { kind: "none", why: "one value alone has no rank", n, needs: "2 values" };
    const values = picked(series!, used);
    const now = values[n - 1]!;
    // Values within rounding of now's count as equal to it.
    const settled = values.slice();
    for (let t = 0; t < n; t++) if (same(values[t]!, now, series!.unit)) settled[t] = now;
    return { kind: "exact", value: percentileRank(settled, now)!, n, first: used[0]!, last: rows.last };
  },
  roll: ({ columns: [series], firsts }) => {
    const { values, unit } = series!;
    const window = new OrderedWindow(values);
    return rolled(firsts, usableOf(series!, null), {
      enter: (row) => window.enter(values[row]!),
      leave: (row) => window.leave(values[row]!),
      value(row) {
        const now = values[row]!;
        if (Number.isNaN(now) || firsts[row]! > row || window.size < 2) return Number.NaN;
        const below = window.count((value) => value < now && !same(value, now, unit));
        const equal = window.count((value) => value <= now || same(value, now, unit)) - below;
        return (below + equal / 2) / window.size;
      },
    });
  },
});
