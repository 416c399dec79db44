import type { Column } from "../series/column.ts";
import { logMovesFrom } from "../series/moves.ts";
import { isNoEstimate } from "../stats/estimate.ts";
import { correlationEstimate } from "../stats/estimators/correlation.ts";
import { kendallEstimate, spearmanEstimate } from "../stats/estimators/rank-correlation.ts";
import { defineMeasure, overlapping, picked, type Rows, usable } from "./measure.ts";

export const correlation = defineMeasure({
  id: "correlation",
  aliases: ["corr"],
  title: "Correlation",
  about: "How closely the moves of two series went together over these days; no statement about other periods.",
  formula:
    "sum u v / sqrt(sum u^2 sum v^2) of centred moves: log returns of prices, bp of yields, points of indices; spearman: of their mid-ranks; kendall: tau-b",
  signature: {
    inputs: [
      { name: "a", kind: "series" },
      { name: "b", kind: "series", optional: true },
    ],
    span: "required",
    given: true,
    options: [
      { name: "method", kind: "word", words: ["pearson", "spearman", "kendall"] },
      { name: "of", kind: "word", words: ["moves", "levels"] },
      { name: "every", kind: "word", words: ["d", "w", "mo"] },
    ],
  },
  selects: "moves",
  gives: "estimate",
  counts: "rows used",
  minimum: 3,
  range: [-1, 1],
  laws: ["symmetric", "scale-free", "causal"],
  references: [
    "interval: jackknife-t, delete-one, on the atanh scale",
    "Kendall (1945), Biometrika 33, 239-251 (tau-b)",
  ],
  example: "correlation(BTC, GOLD, 90d) between -0.27 and -0.17",
  unit: () => "1",
  find: ({ columns, rows, options }) => {
    const levels = options.get("of") === "levels";
    const { taken, used, values } = compared(columns, rows, levels);
    const [x, y] = [values[0]!, values[1]!];
    const estimate = METHODS[options.get("method") ?? "pearson"]!(x, y);
    if (isNoEstimate(estimate)) return { ...estimate, n: used.length };
    const notes = levels ? [LEVELS_MISLEAD] : [];
    return {
      kind: "estimate",
      estimate: { ...estimate, ...overlapping(taken) },
      rows: used,
      n: used.length,
      pairs: { y, x: [x] },
      notes,
    };
  },
});

export const LEVELS_MISLEAD = {
  code: "levels",
  message: "a correlation of levels misleads: two unrelated series that drift look related",
};

/** What is compared of some columns: their moves (or levels), the rows on which all have one, and their values on these. */
export function compared(
  columns: readonly Column[],
  rows: Rows,
  levels: boolean,
): { readonly taken: readonly Column[]; readonly used: Int32Array; readonly values: readonly Float64Array[] } {
  const taken = columns.map((column) => (levels ? column : logMovesFrom(column, rows.first)));
  const used = usable(rows, taken);
  return { taken, used, values: taken.map((column) => picked(column, used)) };
}

const METHODS: Readonly<Record<string, typeof correlationEstimate>> = {
  pearson: correlationEstimate,
  spearman: spearmanEstimate,
  kendall: kendallEstimate,
};
