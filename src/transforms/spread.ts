import type { Column } from "../series/column.ts";
import { isNoEstimate, type NoEstimate } from "../stats/estimate.ts";
import { abdiRanaldo } from "../stats/liquidity/abdi-ranaldo.ts";
import { corwinSchultz } from "../stats/liquidity/corwin-schultz.ts";
import { edgeSpread } from "../stats/liquidity/edge.ts";
import type { Bars } from "../stats/liquidity/ohlc.ts";
import { rollSpread } from "../stats/liquidity/roll.ts";
import { defineTransform, SERIES_AND_SESSIONS } from "./transform.ts";

export const spread = defineTransform({
  id: "spread",
  title: "Bid-ask spread",
  about:
    "What buying and selling at once costs, in basis points of the price, as daily bars of the last N sessions betray it; the sign is kept, so that below 0 means no spread is seen.",
  formula:
    "edge: from open, high, low, close; corwin-schultz: ranges of one and of two days; abdi-ranaldo: close against the middle of high and low; roll: 2 sqrt(-cov of neighbouring moves); each the root of a square with its sign, corwin-schultz a mean",
  signature: {
    inputs: SERIES_AND_SESSIONS,
    span: "none",
    given: false,
    options: [{ name: "method", kind: "word", words: ["edge", "corwin-schultz", "abdi-ranaldo", "roll"] }],
  },
  fields: ({ word }) => (word === "roll" ? [] : word === "edge" ? ["high", "low", "open"] : ["high", "low"]),
  caution:
    "spreads estimated from daily bars are noise of tens of basis points on liquid assets; judge their change or percentile, not their level",
  references: [
    "edge: Ardia, Guidotti and Kroencke (2024), Journal of Financial Economics 161, 103916",
    "corwin-schultz: (2012), Journal of Finance 67, 719-760, negative days kept",
    "abdi-ranaldo: (2017), Review of Financial Studies 30, 4437-4480",
    "roll: (1984), Journal of Finance 39, 1127-1139",
  ],
  example: "percentile(spread(GLD, 63), 1y) <= 95%",
  shape: ([series], { rows, word }) => {
    if (series!.kind !== "price" || series!.flow) return "has no bid-ask spread; it is taken of a price";
    if (rows < LEAST[word]!) return `has no spread from ${rows} sessions; ${word} needs ${LEAST[word]} or more`;
    return { ...series!, kind: "index", unit: "bp" };
  },
  apply: ([series, ...fields], { rows, word }) => {
    const values = new Float64Array(series!.values.length).fill(Number.NaN);
    const columns = [series!, ...fields].map((column) => column.values);
    for (let last = rows - 1; last < values.length; last++) {
      const found = METHODS[word]!(columns.map((column) => column.subarray(last - rows + 1, last + 1)));
      if (typeof found === "number" && Number.isFinite(found)) values[last] = 10000 * found;
    }
    return { ...series!, kind: "index", unit: "bp", values } satisfies Column;
  },
});

/** Sessions without which the method has no number. */
const LEAST: Readonly<Record<string, number>> = { edge: 3, "corwin-schultz": 2, "abdi-ranaldo": 2, roll: 4 };

/** From close, high, low and open, in this order, to a fraction of the price. */
type Method = (columns: readonly Float64Array[]) => number | NoEstimate;

const METHODS: Readonly<Record<string, Method>> = {
  edge: (columns) => spreadOf(edgeSpread(barsOf(columns))),
  "corwin-schultz": (columns) => spreadOf(corwinSchultz(barsOf(columns))),
  "abdi-ranaldo": (columns) => spreadOf(abdiRanaldo(barsOf(columns))),
  roll: ([close]) => rollSpread(close!),
};

function barsOf([close, high, low, open]: readonly Float64Array[]): Bars {
  return { close: close!, high: high!, low: low!, open: open ?? close! };
}

function spreadOf(found: { readonly value: number } | NoEstimate): number {
  return isNoEstimate(found) ? Number.NaN : found.value;
}
