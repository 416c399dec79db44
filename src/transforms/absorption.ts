import type { Column } from "../series/column.ts";
import { logMoves } from "../series/moves.ts";
import { isNoEstimate } from "../stats/estimate.ts";
import { absorptionRatio, absorptionShift } from "../stats/stress/absorption.ts";
import { halvingWeights, weightedCorrelation } from "../stats/stress/weighted-covariance.ts";
import { defineTransform, SERIES_AND_SESSIONS } from "./transform.ts";

export const absorption = defineTransform({
  id: "absorption",
  title: "Absorption ratio",
  about:
    "How much of what several series do is one and the same movement, 0 to 1: the share of a fifth of their common directions (one at least) in their variance over the last N moves. High where a shock would reach all at once.",
  formula:
    "largest eigenvalues / k, of the correlations of N moves with weights that halve every N / 2; shift: (mean of the last 15 ratios - mean of the last 250) / standard deviation of the last 250",
  signature: {
    inputs: SERIES_AND_SESSIONS,
    span: "none",
    given: false,
    options: [
      { name: "with", kind: "series list" },
      { name: "pick", kind: "word", words: ["ratio", "shift"] },
    ],
  },
  ownDays: true,
  references: [
    "Kritzman, Li, Page and Rigobon (2011), Journal of Portfolio Management 37(4), 112-126; of correlations, for yields and prices differ in size",
  ],
  example: "percentile(absorption(SPX, 250, with=[GOLD, Y10, DXY]), 2y) < 95%",
  shape: (inputs, { rows }) => {
    if (inputs.length < 2) return "has no absorption ratio alone; name others in with=";
    if (rows < LEAST) return `has no absorption ratio from ${rows} moves; it needs ${LEAST} or more`;
    return { ...inputs[0]!, kind: "index", unit: "1", flow: false, overlap: 1 };
  },
  apply: (inputs, { rows, word }) => {
    const moves = inputs.map((column) => logMoves(column).values);
    const weights = halvingWeights(rows, rows / 2);
    const ratios = moves[0]!.map((_, row) => ratioOf(moves, row, weights));
    const values = word === "shift" ? ratios.map((_, row) => shiftOf(ratios.subarray(0, row + 1))) : ratios;
    return { ...inputs[0]!, kind: "index", unit: "1", flow: false, overlap: 1, values } satisfies Column;
  },
});

const LEAST = 20;

function ratioOf(moves: readonly Float64Array[], row: number, weights: Float64Array): number {
  const rows = weights.length;
  if (row < rows) return Number.NaN;
  const window = moves.map((values) => values.subarray(row - rows + 1, row + 1));
  const correlations = weightedCorrelation(window, weights);
  const found = correlations === null ? null : absorptionRatio(correlations);
  return found === null || isNoEstimate(found) ? Number.NaN : found.value;
}

function shiftOf(ratios: Float64Array): number {
  const found = absorptionShift(ratios);
  return typeof found === "number" ? found : Number.NaN;
}
