import { logMoves } from "../series/moves.ts";
import { isNoEstimate } from "../stats/estimate.ts";
import { loadedSumEstimate } from "../stats/estimators/loaded-sum.ts";
import { loadingsTo } from "../stats/haven/baur-mcdermott.ts";
import { tailRegressors } from "../stats/haven/tail-regressors.ts";
import { regress } from "../stats/regression.ts";
import { overlapping, picked, type Result, type Sample, usable } from "./measure.ts";
import { percent } from "./tail.ts";

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
