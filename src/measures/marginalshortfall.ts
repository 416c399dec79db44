import { isNoEstimate } from "../stats/estimate.ts";
import { tailMeanEstimate } from "../stats/estimators/tail-mean.ts";
import { defineMeasure } from "./measure.ts";
import { Y_AND_X } from "./signature.ts";
import { TAIL, tailSample, unitOfFlow } from "./tail.ts";

export const marginalshortfall = defineMeasure({
  id: "marginalshortfall",
  title: "Marginal expected shortfall",
  about: "The mean move of Y on the worst days of X; a move, not a loss: below 0 where Y falls with X.",
  formula: "mean of Y's simple moves on days with X's move at or below its quantile (type 7) at `tail`",
  signature: { inputs: Y_AND_X, span: "required", given: true, options: [TAIL] },
  selects: "moves",
  gives: "estimate",
  counts: "days of X's tail",
  minimum: 2,
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  laws: ["scale-free", "causal"],
  references: [
    "Acharya, Pedersen, Philippon and Richardson (2017), Review of Financial Studies 30, 2-47",
    "interval: jackknife-t with the doubt about X's quantile in it, degrees of freedom of the days of the tail; it speaks of these days: of a longer history, whose volatility differs, it covers less (80 % where Y follows X closely)",
  ],
  example: "marginalshortfall(GOLD, SPX, 2y, tail=5%) > -2%",
  unit: ([y]) => unitOfFlow(y!),
  find: (sample) => {
    const found = tailSample(sample);
    if ("kind" in found) return found;
    const { rows, tail, overlap } = found;
    const [y, x] = found.moves;
    const estimate = tailMeanEstimate(y!, x!, tail, overlap);
    if (isNoEstimate(estimate)) return { ...estimate, n: rows.length };
    return { kind: "estimate", estimate, rows, n: estimate.counted ?? rows.length };
  },
});
