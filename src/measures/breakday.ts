import { logMoves } from "../series/moves.ts";
import { stableBreak } from "../stats/breaks/stable-break.ts";
import { isNoEstimate } from "../stats/estimate.ts";
import { defineMeasure, picked, usable } from "./measure.ts";
import { Y_AND_X } from "./signature.ts";

export const breakday = defineMeasure({
  id: "breakday",
  title: "Day of a break",
  about:
    "The day from which on the correlation of two series (of=beta: the beta of Y on X) was another than before, where a test finds that it was; an estimate, with the days it may be. A test that finds none proves nothing, so there is no day then, and the claim is inconclusive: that a link did not break is never supported. Say how large a change you mean, such as beta(Y, X, 1y) - beta(Y, X, 4y before 1y) between -0.2 and 0.2.",
  formula:
    "greatest S_j^2 / (n LRV (j/n)(1 - j/n)) over 15 % <= j/n <= 85 %, S_j the running sum of the influence function of the link of moves over their running deviations; found where p (Hansen) < 1 - confidence",
  signature: {
    inputs: Y_AND_X,
    span: "required",
    given: false,
    options: [{ name: "of", kind: "word", words: ["correlation", "beta"] }],
  },
  selects: "moves",
  gives: "estimate",
  counts: "rows",
  minimum: 120,
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  laws: ["scale-free", "causal"],
  references: [
    "Andrews (1993), Econometrica 61, 821-856; Hansen (1997), J. Business & Economic Statistics 15, 60-67; days: Bai (1997), Review of Economics and Statistics 79, 551-563",
    "the command breaks shows the same day with further tests, before and after; docs/alarms.md has how often it is wrong",
  ],
  example: "breakday(BTC, NDX, all) >= 2y ago",
  unit: (shapes) => {
    const input = shapes.findIndex(({ overlap }) => overlap > 1);
    return input < 0 ? "date" : { wrong: "has moves that share days, on which no test of a break holds", input };
  },
  find: ({ grid, columns, rows, options, confidence }) => {
    const flows = columns.map(logMoves);
    const used = usable(rows, flows);
    const n = used.length;
    const [y, x] = flows.map((flow) => picked(flow, used));
    const of = options.get("of") === "beta" ? "beta" : "correlation";
    const found = stableBreak(of, x!, y!, confidence);
    if (isNoEstimate(found)) return { ...found, n };
    const level = Number((1 - confidence).toPrecision(6));
    const p = Number(found.p.toPrecision(2));
    if (!(found.p < level))
      return { kind: "none", why: `no break was found (p ${p}), which does not prove that there was none`, n };
    const { row, low, high, why } = found.break;
    const dayOf = (at: number): number => grid.days[used[at]!]!;
    // An interval that is open, or that does not exist, leaves every day of the span on that side.
    const earliest = why !== null || low === null ? dayOf(0) : dayOf(low);
    const latest = why !== null || high === null ? dayOf(n - 1) : dayOf(high);
    return {
      kind: "date",
      day: dayOf(row),
      between: { earliest, latest },
      pValue: found.p,
      n,
      first: used[0]!,
      last: used.at(-1)!,
      beyond: "after",
    };
  },
});
