import { logMoves } from "../series/moves.ts";
import { isNoEstimate } from "../stats/estimate.ts";
import { loadedSumEstimate } from "../stats/estimators/loaded-sum.ts";
import { loadingsTo } from "../stats/haven/baur-mcdermott.ts";
import { tailRegressors } from "../stats/haven/tail-regressors.ts";
import { regress } from "../stats/regression.ts";
import { beta } from "./beta.ts";
import { defineMeasure, overlapping, picked, type Result, type Sample, usable } from "./measure.ts";
import { percent, TAIL } from "./tail.ts";

export const haven = defineMeasure({
  id: "haven",
  title: "Haven",
  about:
    "How far Y moved for each move of X on the worst days of X, ordinary days and worse tails having slopes of their own: a haven on these days where the whole interval is 0 or below.",
  formula:
    "c0 + c1 + ... up to `tail`, of Y = a + (c0 + c1 D10 + c2 D5 + c3 D1) X + e, D_q = 1 on days with X at or below its quantile q; a tail that is not 10, 5 or 1 % gets a D of its own",
  signature: {
    inputs: [
      { name: "y", kind: "series" },
      { name: "x", kind: "series" },
    ],
    span: "required",
    given: true,
    options: [TAIL],
  },
  selects: "moves",
  gives: "estimate",
  counts: "days of X's tail",
  minimum: 8,
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  laws: ["scale-free", "causal"],
  references: [
    "Baur and McDermott (2010), Journal of Banking & Finance 34, 1886-1898, by least squares: the paper's GARCH weighs wild days less",
    "interval of the sum: jackknife-t (HC3-type), degrees of freedom of the days between this tail and the next; X's quantiles are taken as given",
  ],
  example: "haven(GOLD, SPX, 2y, tail=10%) < 1",
  unit: beta.unit,
  find: (sample) => regressedOnTails(sample, sample.numbers.get("tail")!),
});

const PAPER = [0.1, 0.05, 0.01];

/** The slope of Y on X on X's days down to `tail` (null: on its ordinary days), with all tails of the paper in the regression. */
export function regressedOnTails({ columns, rows }: Sample, tail: number | null): Result {
  const levels = tail === null ? PAPER : [...new Set([...PAPER, tail])].sort((a, b) => b - a);
  const flows = columns.map(logMoves);
  const used = usable(rows, flows);
  const [y, x] = flows.map((flow) => picked(flow, used));
  const n = used.length;
  const tails = tailRegressors(x!, levels);
  if (isNoEstimate(tails)) return { ...tails, n };
  const { columns: regressors, counts } = tails;
  const fit = regress(y!, [x!, ...regressors]);
  if (isNoEstimate(fit)) {
    const why = n === 0 ? fit.why : `${n} days do not tell the tails of ${levels.map(percent).join(", ")} apart`;
    return { kind: "none", why, n, needs: "some 200 days" };
  }
  const last = tail === null ? 0 : levels.indexOf(tail) + 1;
  const days = last === 0 ? n : counts[last - 1]!;
  // What tells this slope from the next are the days between the two tails.
  const counted = days - (counts[last] ?? 0);
  const estimate = loadedSumEstimate(fit, loadingsTo(last, levels.length), counted);
  return {
    kind: "estimate",
    estimate: { ...estimate, ...overlapping(flows) },
    rows: used,
    n: days,
    pairs: { y: y!, x: [x!, ...regressors] },
  };
}
