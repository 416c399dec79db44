import type { Column } from "../series/column.ts";
import { moves } from "../series/moves.ts";
import { isNoEstimate } from "../stats/estimate.ts";
import { quantile } from "../stats/quantile.ts";
import { jointStates, type Leg } from "../stats/tails/joint-states.ts";
import { jointDays, OF_JOINT_DAYS } from "./joint-days.ts";
import { defineMeasure, picked, usable } from "./measure.ts";
import { percent, TAIL } from "./tail.ts";

export const dashforcash = defineMeasure({
  id: "dashforcash",
  title: "Dash-for-cash days",
  about:
    "On how many days of the span shares had one of their worst days while the haven fell, the dollar (where given) rose and bonds (where given, as a yield or a price) fell; a note gives the count expected by chance.",
  formula:
    "days with equity <= its quantile (type 7) at `tail`, haven < 0, dollar > 0, yield > 0 (bond price < 0); expected: product of the legs' rates, and a Gaussian copula with their correlations",
  signature: {
    inputs: [
      { name: "equity", kind: "series" },
      { name: "haven", kind: "series" },
      { name: "dollar", kind: "series", optional: true },
      { name: "bond", kind: "series", optional: true },
    ],
    span: "required",
    given: false,
    options: [TAIL],
  },
  ...OF_JOINT_DAYS,
  references: [
    "Financial Stability Board (2020), Holistic Review of the March Market Turmoil",
    "chances are binomial and take days as independent; a state named after looking proves nothing",
  ],
  example: "dashforcash(SPX, GOLD, DXY, 2y, tail=10%) >= 1",
  unit: () => "d",
  find: ({ columns, rows, numbers }) => {
    const tail = numbers.get("tail")!;
    const flows = columns.map((column) => (column.flow ? column : moves(column)));
    const used = usable(rows, flows);
    const n = used.length;
    const values = flows.map((flow) => picked(flow, used));
    const bound = quantile(values[0]!, tail);
    if (n < 2 || bound === null) return { kind: "none", why: "the span holds no moves", n, needs: "2 moves" };
    const found = jointStates(values.map((one, leg) => legOf(one, leg, bound, columns[leg]!)));
    if (isNoEstimate(found)) return { ...found, n };
    return jointDays(found, found.count, used, `shares in their worst ${percent(tail)}`);
  },
});

/** In the order of the inputs: equity, haven, dollar, bond. A yield rises where the price of its bond falls. */
function legOf(moved: Float64Array, leg: number, bound: number, { kind }: Column): Leg {
  if (leg === 0) return { moves: moved, side: "at most", bound };
  const rises = leg === 2 || (leg === 3 && kind === "yield");
  return { moves: moved, side: rises ? "above" : "below", bound: 0 };
}
