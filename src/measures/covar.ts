import { isNoEstimate } from "../stats/estimate.ts";
import { coVar } from "../stats/tails/covar.ts";
import { defineMeasure } from "./measure.ts";
import { Y_AND_X } from "./signature.ts";
import { TAIL, tailNotes, tailSample, unitOfFlow } from "./tail.ts";

export const covar = defineMeasure({
  id: "covar",
  title: "CoVaR",
  about:
    "The value at risk of Y given that X is at its own (pick=delta: less the same with X at its median); a move, not a loss. It tells of these days, not of the next.",
  formula:
    "a + b q(X), a and b by quantile regression of Y on X at `tail`, q(X) the quantile (type 7) of X; delta: b (q(X) - median X)",
  signature: {
    inputs: Y_AND_X,
    span: "required",
    given: true,
    options: [TAIL, { name: "pick", kind: "word", words: ["value", "delta"] }],
  },
  selects: "moves",
  gives: "exact",
  counts: "moves",
  minimum: 4,
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  laws: ["scale-free", "causal"],
  references: ["Adrian and Brunnermeier (2016), American Economic Review 106, 1705-1741, without state variables"],
  example: "covar(NDX, SPX, 2y, pick=delta) < 0",
  unit: ([y]) => unitOfFlow(y!),
  find: (sample) => {
    const found = tailSample(sample);
    if ("kind" in found) return found;
    const { rows, tail } = found;
    const [y, x] = found.moves;
    const n = rows.length;
    if (n < 4) return { kind: "none", why: `${n} moves are too few for a regression`, n, needs: "4 moves" };
    const both = coVar(y!, x!, tail);
    if (isNoEstimate(both)) return { ...both, n };
    const value = sample.options.get("pick") === "delta" ? both.delta : both.value;
    const count = x!.filter((move) => move <= both.bound).length;
    return { kind: "exact", value, n, first: rows[0]!, last: rows.at(-1)!, notes: tailNotes(count) };
  },
});
