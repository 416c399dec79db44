import { isNoEstimate } from "../stats/estimate.ts";
import { coDrawdown } from "../stats/tails/co-drawdown.ts";
import { defineMeasure, picked, usable } from "./measure.ts";
import { Y_AND_X } from "./signature.ts";
import { percent } from "./tail.ts";

export const codrawdown = defineMeasure({
  id: "codrawdown",
  title: "Drawdowns together",
  about:
    "Of the days on which X stood at least `depth` below its highest value of the span so far, the share on which Y did too. Drawdowns last: it describes these days and is no test.",
  formula: "days with both v[t] / max(v[s], s <= t) - 1 <= -depth, divided by the days with X's",
  signature: {
    inputs: Y_AND_X,
    span: "required",
    given: false,
    options: [{ name: "depth", kind: "number", otherwise: 0.1, low: 0.001, high: 0.99, share: true }],
  },
  selects: "values",
  gives: "exact",
  counts: "days with X in drawdown",
  minimum: 1,
  range: [0, 1],
  laws: ["scale-free", "causal"],
  references: ["compare with the share of all days on which Y is that deep, which a note gives"],
  example: "codrawdown(NDX, SPX, 5y, depth=10%) >= 0%",
  unit: (shapes) => {
    const input = shapes.findIndex((shape) => shape.flow || shape.kind === "yield");
    return input < 0 ? "%" : { wrong: "has no drawdown; it is taken of a price, an amount or an index", input };
  },
  find: ({ columns, rows, numbers, names }) => {
    const depth = numbers.get("depth")!;
    const used = usable({ ...rows, first: rows.base >= 0 ? rows.base : rows.first }, columns);
    const [y, x] = columns.map((column) => picked(column, used));
    const found = coDrawdown(x!, y!, depth);
    if (isNoEstimate(found)) return { ...found, n: used.length };
    const { together, alone, days } = found;
    if (together === null) {
      return { kind: "none", why: `${names()[1]} never stood ${percent(depth)} below its high`, n: 0 };
    }
    const notes = [
      {
        code: "alone",
        message: `of all ${days.all} days ${names()[0]} stood ${percent(depth)} below its high on ${percent(Number(alone.toFixed(4)))}`,
      },
    ];
    return { kind: "exact", value: together, n: days.x, first: used[0]!, last: used.at(-1)!, notes };
  },
});
