import { meanEstimate } from "../stats/estimators/mean.ts";
import { defineMeasure, picked, usable } from "./measure.ts";

export const mean = defineMeasure({
  id: "mean",
  title: "Mean",
  about:
    "The average value of a series over the days of the span, or over those on which a condition holds; of a list, its average.",
  formula: "(v[1] + ... + v[n]) / n; simple returns for the moves of a price",
  signature: { inputs: [{ name: "series", kind: "series" }], span: "optional", given: true, options: [] },
  selects: "own",
  gives: "estimate",
  counts: "days used",
  minimum: 2,
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  laws: ["causal"],
  references: [
    "interval: jackknife-t; under a condition over all rows of the span, degrees of freedom of the days used",
  ],
  example: "mean(move(GOLD) given VIX >= 30 or move(SPX) <= -2%, 5y) > 0",
  unit: ([series]) => series!.unit,
  find: ({ columns: [series], rows }) => {
    // Days the condition leaves out stay in the sample with weight 0: neighbours remain neighbours.
    const span = usable({ ...rows, keep: null }, [series!]);
    const kept = rows.keep === null ? undefined : Int8Array.from(span, (row) => (rows.keep![row] === 1 ? 1 : 0));
    const estimate = meanEstimate(picked(series!, span), series!.overlap, kept);
    const n = kept === undefined ? span.length : kept.reduce((total, one) => total + one, 0);
    if ("kind" in estimate) return { ...estimate, n };
    const notes = series!.flow
      ? []
      : [
          {
            code: "levels",
            message:
              "the mean of a level lingers: its interval speaks of these days only, and is too narrow where the level drifts",
          },
        ];
    return { kind: "estimate", estimate, rows: span, n, notes };
  },
});
