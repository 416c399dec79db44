import { logMoves } from "../series/moves.ts";
import { isNoEstimate } from "../stats/estimate.ts";
import { loadedSumEstimate } from "../stats/estimators/loaded-sum.ts";
import { regress } from "../stats/regression.ts";
import { defineMeasure, overlapping, picked, usable } from "./measure.ts";
import { slopeUnit } from "./regressed.ts";
import { Y_AND_X } from "./signature.ts";

export const dimson = defineMeasure({
  id: "dimson",
  title: "Beta with neighbouring days (Dimson)",
  about:
    "How far Y moved for the move of X on the day before, the same day and the day after together: what a beta would be if both closed at the same hour.",
  formula: "sum of b[k], k = -neighbours .. neighbours, of Y[t] = a + sum b[k] X[t+k] + e; log returns, bp or points",
  signature: {
    inputs: Y_AND_X,
    span: "required",
    given: false,
    options: [
      { name: "neighbours", kind: "number", otherwise: 1, low: 1, high: 20, whole: true },
      { name: "every", kind: "word", words: ["d", "w", "mo"] },
    ],
  },
  selects: "moves",
  gives: "estimate",
  counts: "rows with neighbours on both sides",
  minimum: 6,
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  laws: ["scale-free", "causal"],
  references: [
    "Dimson (1979), Journal of Financial Economics 7, 197-226",
    "interval of the sum: jackknife-t, delete-one (HC3-type), Bartlett guard",
  ],
  example: "dimson(GOLD, SPX, 2y) between -1 and 1",
  unit: slopeUnit,
  find: ({ columns, rows, numbers }) => {
    const reach = numbers.get("neighbours")!;
    const [y, x] = columns.map(logMoves);
    const offsets = Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach);
    const last = rows.last - reach;
    const used = usable({ ...rows, last }, [y!]).filter((row) =>
      offsets.every((offset) => !Number.isNaN(x!.values[row + offset] ?? Number.NaN)),
    );
    const n = used.length;
    const fit = regress(
      picked(y!, used),
      offsets.map((offset) => Float64Array.from(used, (row) => x!.values[row + offset]!)),
    );
    if (isNoEstimate(fit)) return { ...fit, n };
    const estimate = loadedSumEstimate(fit, [0, ...offsets.map(() => 1)]);
    return { kind: "estimate", estimate: { ...estimate, ...overlapping([y!, x!]) }, rows: used, n };
  },
});
