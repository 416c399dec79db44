import { isNoEstimate } from "../stats/estimate.ts";
import { rateEstimate } from "../stats/estimators/rate.ts";
import { quantile } from "../stats/quantile.ts";
import { defineMeasure } from "./measure.ts";
import { Y_AND_X } from "./signature.ts";
import { TAIL, tailSample } from "./tail.ts";

export const taildependence = defineMeasure({
  id: "taildependence",
  title: "Lower tail dependence",
  about:
    "On what share of X's worst days Y had one of its own worst days; where the two had nothing to do with each other, that is the tail's own share.",
  formula: "P(Y <= its quantile at `tail` | X <= its own) over these days, quantiles type 7",
  signature: { inputs: Y_AND_X, span: "required", given: true, options: [TAIL] },
  selects: "moves",
  gives: "estimate",
  counts: "days of X's tail",
  minimum: 2,
  range: [0, 1],
  laws: ["scale-free", "causal"],
  references: [
    "Joe (1997), Multivariate Models and Dependence Concepts, chapter 2",
    "interval: Wilson (1927), on days divided by the Bartlett design effect; the two quantiles are taken as given",
  ],
  example: "taildependence(NDX, SPX, 2y, tail=10%) > 10%",
  unit: () => "%",
  find: (sample) => {
    const found = tailSample(sample);
    if ("kind" in found) return found;
    const { rows, tail, overlap } = found;
    const [y, x] = found.moves;
    const [boundY, boundX] = [quantile(y!, tail)!, quantile(x!, tail)!];
    const kept = Int8Array.from(x!, (move) => Number(move <= boundX));
    const ones = Float64Array.from(y!, (move, t) => Number(move <= boundY && kept[t] === 1));
    const n = kept.reduce((total, one) => total + one, 0);
    const estimate = rateEstimate(ones, kept, overlap);
    if (isNoEstimate(estimate)) return { ...estimate, n };
    return { kind: "estimate", estimate, rows, n };
  },
});
