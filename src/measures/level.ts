import { mean } from "../stats/moments.ts";
import { quantile } from "../stats/quantile.ts";
import { sum } from "../stats/sum.ts";
import { defineMeasure, picked, usable } from "./measure.ts";

export const level = defineMeasure({
  id: "level",
  title: "Level",
  about:
    "A value of the span as it stood: the last, first, highest, lowest, mean, median or summed one; without a span, the value now.",
  formula: "pick of v[t] over the days of the span",
  signature: {
    inputs: [{ name: "series", kind: "series" }],
    span: "optional",
    given: true,
    options: [{ name: "pick", kind: "word", words: ["last", "first", "max", "min", "mean", "median", "sum"] }],
  },
  selects: "own",
  gives: "exact",
  withoutSpan: "now",
  counts: "days used",
  minimum: 1,
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  laws: ["causal"],
  references: ["median: quantile type 7"],
  example: "level(GOLD.high, 2026-01, pick=max) between 5500 and 5600",
  unit: ([series]) => series!.unit,
  find: ({ columns: [series], rows, options }) => {
    const used = usable(rows, [series!]);
    if (used.length === 0) return { kind: "none", why: "no day of the span has a value", n: 0 };
    const values = picked(series!, used);
    const n = values.length;
    const value = PICKS[options.get("pick") ?? "last"]!(values);
    return { kind: "exact", value, n, first: used[0]!, last: used[n - 1]! };
  },
});

const PICKS: Readonly<Record<string, (values: Float64Array) => number>> = {
  last: (values) => values[values.length - 1]!,
  first: (values) => values[0]!,
  max: (values) => values.reduce((a, b) => Math.max(a, b)),
  min: (values) => values.reduce((a, b) => Math.min(a, b)),
  mean: (values) => mean(values)!,
  median: (values) => quantile(values, 0.5)!,
  sum: (values) => sum(values),
};
