import { moves } from "../series/moves.ts";
import { isNoEstimate } from "../stats/estimate.ts";
import { OrderedWindow } from "../stats/ordered-window.ts";
import { SumsByRank } from "../stats/sums-by-rank.ts";
import { historicTail } from "../stats/tails/value-at-risk.ts";
import type { Result, Rolling, Sample } from "./measure.ts";
import { rolled, usableOf } from "./rolling.ts";
import { leastMoves, tailNotes, tailSample } from "./tail.ts";

/** One of the two numbers of a historic tail. */
export function historic(sample: Sample, which: "valueAtRisk" | "expectedShortfall"): Result {
  const found = tailSample(sample);
  if ("kind" in found) return found;
  const { rows, moves, tail } = found;
  const historicOf = historicTail(moves[0]!, tail);
  if (isNoEstimate(historicOf)) return { ...historicOf, n: rows.length };
  return {
    kind: "exact",
    value: historicOf[which],
    n: rows.length,
    first: rows[0]!,
    last: rows.at(-1)!,
    notes: tailNotes(historicOf.count),
  };
}

/** The same number on every row, the moves of its span held in order. */
export function rolledHistoric(
  { columns: [series], firsts, keep, numbers }: Rolling,
  which: "valueAtRisk" | "expectedShortfall",
): Float64Array {
  const tail = numbers.get("tail")!;
  const flow = series!.flow ? series! : moves(series!);
  const { values } = flow;
  const window = new OrderedWindow(values);
  const sums = which === "expectedShortfall" ? new SumsByRank(values) : null;
  return rolled(firsts, usableOf(flow, keep), {
    enter(row) {
      window.enter(values[row]!);
      sums?.enter(row);
    },
    leave(row) {
      window.leave(values[row]!);
      sums?.leave(row);
    },
    value() {
      if (window.size < leastMoves(tail)) return Number.NaN;
      const bound = window.quantile(tail);
      if (sums === null) return bound;
      const worst = window.count((value) => value <= bound);
      const mean = sums.lowest(worst) / worst;
      return Number.isFinite(mean) ? mean : Number.NaN;
    },
  });
}
