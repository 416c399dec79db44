import { logMoves } from "../series/moves.ts";
import { isNoEstimate, named } from "../stats/estimate.ts";
import { granger as grangerTest } from "../stats/spillover/granger.ts";
import { defineMeasure, picked, usable } from "./measure.ts";

export const granger = defineMeasure({
  id: "granger",
  title: "Granger's test",
  about:
    "Whether the past moves of X said anything of those of Y that Y's own past did not: the chance of so large an F if they said nothing (pick=f: the F). Small is a sign that X leads; closes at different hours alone make one series lead, and a lead is no cause.",
  formula:
    "F that the `lags` slopes of X are 0 in Y[t] = a + sum b[k] Y[t-k] + sum c[k] X[t-k] + e; hac: Wald over `lags`, Newey-West covariance of floor(4 (n/100)^(2/9)) lags; ols: errors of constant variance",
  signature: {
    inputs: [
      { name: "y", kind: "series" },
      { name: "x", kind: "series" },
    ],
    span: "required",
    given: false,
    options: [
      { name: "pick", kind: "word", words: ["p", "f"] },
      { name: "lags", kind: "number", otherwise: 2, low: 1, high: 20, whole: true },
      { name: "errors", kind: "word", words: ["hac", "ols"] },
      { name: "every", kind: "word", words: ["d", "w", "mo"] },
    ],
  },
  selects: "moves",
  gives: "exact",
  counts: "rows",
  minimum: 8,
  range: [0, Number.POSITIVE_INFINITY],
  laws: ["scale-free", "causal"],
  references: [
    "Granger (1969), Econometrica 37, 424-438; Newey and West (1987), Econometrica 55, 703-708",
    "log returns, bp or points; ols is lmtest's grangertest, hac its waldtest with sandwich's NeweyWest",
  ],
  example: "granger(GOLD, SPX, 2y) > 5%",
  unit: (_, options) => (options.get("pick") === "f" ? "1" : "%"),
  find: ({ columns, rows, numbers, options, names }) => {
    const flows = columns.map(logMoves);
    const used = usable(rows, flows);
    const [y, x] = flows.map((flow) => picked(flow, used));
    const errors = options.get("errors") === "ols" ? "ols" : "hac";
    const test = grangerTest(y!, x!, numbers.get("lags")!, { errors });
    const n = used.length;
    if (isNoEstimate(test)) return { ...named(test, names()), n };
    return {
      kind: "exact",
      value: options.get("pick") === "f" ? test.f : test.p,
      n,
      first: used[0]!,
      last: used.at(-1)!,
    };
  },
});
