import { logMoves } from "../series/moves.ts";
import { isNoEstimate } from "../stats/estimate.ts";
import { connectedness } from "../stats/spillover/connectedness.ts";
import { defineMeasure, picked, usable } from "./measure.ts";
import { Y_AND_X } from "./signature.ts";

export const spillover = defineMeasure({
  id: "spillover",
  title: "Spillover",
  about:
    "What share of the errors of forecasting Y some days ahead came, on these days, from shocks to X, in a system of Y, X and the others (with=). Closes at different hours and shocks common to all look like spillover too.",
  formula:
    "generalised share (Y, X) of the forecast error variance `horizon` rows ahead of a vector autoregression of `order` lags, rows scaled to 1",
  signature: {
    inputs: Y_AND_X,
    span: "required",
    given: false,
    options: [
      { name: "with", kind: "series list" },
      { name: "order", kind: "number", otherwise: 2, low: 1, high: 20, whole: true },
      { name: "horizon", kind: "number", otherwise: 10, low: 1, high: 250, whole: true },
      { name: "every", kind: "word", words: ["d", "w", "mo"] },
    ],
  },
  selects: "moves",
  gives: "exact",
  counts: "rows",
  minimum: 8,
  range: [0, 1],
  laws: ["scale-free", "causal"],
  references: [
    "Diebold and Yilmaz (2012), International Journal of Forecasting 28, 57-66",
    "the command spillover shows all pairs",
  ],
  example: "spillover(BTC, NDX, 2y) > spillover(NDX, BTC, 2y)",
  unit: () => "%",
  find: ({ columns, others, rows, numbers }) => {
    const flows = [...columns, ...others].map(logMoves);
    const used = usable(rows, flows);
    const n = used.length;
    const table = connectedness(
      flows.map((flow) => picked(flow, used)),
      { order: numbers.get("order")!, horizon: numbers.get("horizon")!, shocks: "generalised" },
    );
    if (isNoEstimate(table)) return { ...table, n };
    return { kind: "exact", value: table.shares[0]![1]!, n, first: used[0]!, last: used.at(-1)! };
  },
});
