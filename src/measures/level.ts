import { mean } from "../stats/moments.ts";
import { OrderedWindow } from "../stats/ordered-window.ts";
import { quantile } from "../stats/quantile.ts";
import { SlidingFold } from "../stats/sliding-fold.ts";
import { joinedSums, sum } from "../stats/sum.ts";
import { defineMeasure, picked, usable } from "./measure.ts";
import { type Held, rolled, usableOf } from "./rolling.ts";

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
  roll: ({ columns: [series], firsts, keep, options }) =>
    rolled(firsts, usableOf(series!, keep), HELD[options.get("pick") ?? "last"]!(series!.values)),
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

/** The same picks of a span that slides. */
const HELD: Readonly<Record<string, (values: Float64Array) => Held>> = {
  last: (values) => folded(values, (_, later) => later),
  first: (values) => folded(values, (earlier) => earlier),
  max: (values) => folded(values, Math.max),
  min: (values) => folded(values, Math.min),
  mean: (values) => summed(values, (total, n) => total / n),
  median: (values) => {
    const window = new OrderedWindow(values);
    return {
      enter: (row) => window.enter(values[row]!),
      leave: (row) => window.leave(values[row]!),
      value: () => window.quantile(0.5),
    };
  },
  sum: (values) => summed(values, (total) => total),
};

function folded(values: Float64Array, joined: (earlier: number, later: number) => number): Held {
  const fold = new SlidingFold(joined);
  return {
    enter: (row) => fold.push(values[row]!),
    leave: () => fold.shift(),
    value: () => fold.fold ?? Number.NaN,
  };
}

function summed(values: Float64Array, of: (total: number, n: number) => number): Held {
  const fold = new SlidingFold(joinedSums);
  let n = 0;
  return {
    enter(row) {
      n++;
      fold.push({ total: values[row]!, lost: 0 });
    },
    leave() {
      n--;
      fold.shift();
    },
    value() {
      const whole = fold.fold;
      return whole === null ? Number.NaN : of(whole.total + whole.lost, n);
    },
  };
}
