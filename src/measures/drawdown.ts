import { depths } from "../series/depths.ts";
import { SlidingFold } from "../stats/sliding-fold.ts";
import { defineMeasure } from "./measure.ts";
import { rolled } from "./rolling.ts";

export const drawdown = defineMeasure({
  id: "drawdown",
  title: "Drawdown",
  about:
    "How far below its peak a series stands now (or stood at worst): the peak of the span, or since the first day without one.",
  formula: "v[t] / max(v[s], s <= t) - 1, never above 0",
  signature: {
    inputs: [{ name: "series", kind: "series" }],
    span: "optional",
    given: false,
    options: [{ name: "pick", kind: "word", words: ["current", "max"] }],
  },
  selects: "values",
  gives: "exact",
  counts: "values",
  minimum: 1,
  range: [-1, 0],
  laws: ["causal", "scale-free"],
  references: ["Magdon-Ismail and Atiya (2004), Risk 17(10), 99-102"],
  example: "drawdown(GOLD*USDJPY, event, pick=max) <= -10%",
  unit: ([series]) =>
    series!.flow || series!.kind === "yield"
      ? { wrong: "has no drawdown; it is taken of a price, an amount or an index" }
      : "%",
  find: ({ columns: [series], rows, options }) => {
    const found = depths(series!.values, rows.base, rows.first, rows.last);
    if (found === null) return { kind: "none", why: "a value of the span is missing or not above 0", n: 0 };
    const n = found.depths.length;
    if (n === 0) return { kind: "none", why: "the span holds no value", n };
    const value = options.get("pick") === "max" ? found.lowest : found.depths[n - 1]!;
    return { kind: "exact", value, n, first: rows.first, last: rows.last };
  },
  roll: ({ columns: [series], firsts, options }) => {
    const { values } = series!;
    const fold = new SlidingFold(fallen);
    let missing = -1;
    return rolled(firsts, () => true, {
      enter(row) {
        const value = values[row]!;
        if (!(value > 0)) missing = row;
        fold.push({ peak: value, trough: value, depth: 0 });
      },
      leave: () => fold.shift(),
      value(row) {
        const whole = fold.fold;
        if (whole === null || missing >= firsts[row]!) return Number.NaN;
        return options.get("pick") === "max" ? whole.depth : values[row]! / whole.peak - 1;
      },
    });
  },
});

/** The highest and the lowest value of some days, and how deep below a peak of theirs they went. */
interface Fall {
  readonly peak: number;
  readonly trough: number;
  readonly depth: number;
}

/** Later days may have gone deepest below a peak before them. */
function fallen(earlier: Fall, later: Fall): Fall {
  return {
    peak: Math.max(earlier.peak, later.peak),
    trough: Math.min(earlier.trough, later.trough),
    depth: Math.min(earlier.depth, later.depth, later.trough / earlier.peak - 1),
  };
}
