import { defineMeasure, same } from "./measure.ts";

export const since = defineMeasure({
  id: "since",
  title: "Since",
  about:
    "The last day before now on which the series stood as high (side=low: as low) as now; never, where no day of the data did.",
  formula: "last t < now with v[t] >= v[now] (side=low: <=); all data are looked at",
  signature: {
    inputs: [{ name: "series", kind: "series" }],
    span: "none",
    given: false,
    options: [{ name: "side", kind: "word", words: ["high", "low"] }],
  },
  selects: "values",
  gives: "date",
  counts: "values looked at",
  minimum: 2,
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  laws: ["causal", "scale-free"],
  references: [],
  example: "since(BTC/GOLD, side=low) <= 2y ago",
  unit: () => "date",
  find: ({ grid, columns: [series], rows, options }) => {
    const { values, unit } = series!;
    const now = values[rows.last]!;
    if (rows.last < 1 || Number.isNaN(now))
      return { kind: "none", why: "there is no value now, or none before it", n: 0 };
    const low = options.get("side") === "low";
    let first = 0;
    while (Number.isNaN(values[first]!)) first++;
    const tested = { kind: "date", n: rows.last - first + 1, first, last: rows.last, beyond: "before" } as const;
    for (let row = rows.last - 1; row >= first; row--) {
      const value = values[row]!;
      if ((low ? value <= now : value >= now) || same(value, now, unit)) return { ...tested, day: grid.days[row]! };
    }
    return { ...tested, day: null };
  },
});
