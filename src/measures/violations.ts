import { moves } from "../series/moves.ts";
import { isNoEstimate } from "../stats/estimate.ts";
import { rateEstimate } from "../stats/estimators/rate.ts";
import { quantile } from "../stats/quantile.ts";
import { breaches } from "../stats/tails/breaches.ts";
import { defineMeasure, usable } from "./measure.ts";
import { percent, TAIL } from "./tail.ts";

export const violations = defineMeasure({
  id: "violations",
  title: "Violations of the value at risk",
  about:
    "On what share of the days of the span the move was at or below the historic value at risk of the N sessions before that day; where the past were a guide, that is the tail's own share.",
  formula:
    "days with move[t] <= quantile (type 7) at `tail` of moves t-N .. t-1, divided by the days that have N moves before them",
  signature: {
    inputs: [{ name: "series", kind: "series" }],
    span: "required",
    given: false,
    options: [TAIL, { name: "sessions", kind: "number", otherwise: 250, low: 20, high: 5000, whole: true }],
  },
  selects: "moves",
  gives: "estimate",
  counts: "days judged",
  minimum: 2,
  range: [0, 1],
  laws: ["scale-free", "causal"],
  references: [
    "interval: Wilson (1927), on days divided by the Bartlett design effect; a note gives the binomial chance, which takes days as independent",
    "Kupiec (1995), Journal of Derivatives 3, 73-84",
  ],
  example: "violations(SPX, 2y, tail=5%) <= 10%",
  unit: () => "%",
  find: ({ columns: [series], rows, numbers }) => {
    const [tail, sessions] = [numbers.get("tail")!, numbers.get("sessions")!];
    const flow = series!.flow ? series! : moves(series!);
    const judged: number[] = [];
    const ones: number[] = [];
    for (const row of usable(rows, [flow])) {
      const bound = row < sessions ? null : quantile(flow.values.subarray(row - sessions, row), tail);
      if (bound === null) continue;
      judged.push(row);
      ones.push(flow.values[row]! <= bound ? 1 : 0);
    }
    const found = rateEstimate(Float64Array.from(ones), undefined, flow.overlap);
    const n = judged.length;
    if (isNoEstimate(found)) return { ...found, n, needs: `days with ${sessions} moves before them` };
    const chance = breaches(found.hits!, n, tail);
    const notes = isNoEstimate(chance)
      ? []
      : [
          {
            code: "by-chance",
            message: `${chance.hits} of ${n} days where ${Number((n * tail).toPrecision(3))} were promised (${percent(tail)}); by chance alone so many or more: p = ${chance.pMore.toPrecision(2)}, so few or fewer: p = ${chance.pFewer.toPrecision(2)}; if days were independent`,
          },
        ];
    return { kind: "estimate", estimate: found, rows: Int32Array.from(judged), n, notes };
  },
});
