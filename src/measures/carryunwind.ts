import { CARRY_ROLES, carryLegs } from "../series/carry-unwind.ts";
import { moves } from "../series/moves.ts";
import { isNoEstimate } from "../stats/estimate.ts";
import { jointStates } from "../stats/tails/joint-states.ts";
import { jointDays, OF_JOINT_DAYS } from "./joint-days.ts";
import { defineMeasure, picked, usable } from "./measure.ts";
import { percent, TAIL } from "./tail.ts";

export const carryunwind = defineMeasure({
  id: "carryunwind",
  title: "Carry-unwind days",
  about:
    "On how many days of the span the yen had one of its best days while shares fell and, where given, volatility rose and currencies of the carry trade (carry=), further risk assets (risk=) and bonds (bond=, a yield or a price) fell; a note gives the count expected by chance, and pick=expected and pick=p what the links of the moves alone would give and the chance of so many days or more.",
  formula:
    "days with yen <= its quantile (type 7) at `tail`, equity < 0, volatility > 0, carry < 0, risk < 0, bond yield > 0 (price < 0); yen is yen for one dollar; expected: product of the legs' rates, and a Gaussian copula with their correlations",
  signature: {
    inputs: [
      { name: "yen", kind: "series" },
      { name: "equity", kind: "series" },
    ],
    span: "required",
    given: false,
    options: [
      { name: "volatility", kind: "series list" },
      { name: "carry", kind: "series list" },
      { name: "risk", kind: "series list" },
      { name: "bond", kind: "series list" },
      TAIL,
      { name: "pick", kind: "word", words: ["days", "expected", "p"] },
    ],
  },
  ...OF_JOINT_DAYS,
  references: [
    "Brunnermeier, Nagel and Pedersen (2008), NBER Macroeconomics Annual 23, 313-348: carry unwinds in crashes; bonds were bought in that of August 2024",
    "a currency quoted the other way round is written carry=(1/S); chances are binomial and take days as independent; a state named after looking proves nothing",
  ],
  example: "carryunwind(USDJPY, NDX, 2y, volatility=VIX, tail=10%) >= 1",
  unit: ([yen, equity], options) => {
    if (yen!.kind === "yield" || yen!.unit === "bp")
      return { wrong: "is no exchange rate: yen for one dollar is wanted", input: 0 };
    if (equity!.kind === "yield" || equity!.unit === "bp")
      return { wrong: "is a yield and cannot be the equity", input: 1 };
    return options.get("pick") === "p" ? "%" : "d";
  },
  find: ({ columns, others, roles, rows, numbers, options }) => {
    const tail = numbers.get("tail")!;
    const all = [...columns, ...others];
    const flows = all.map((column) => (column.flow ? column : moves(column)));
    const used = usable(rows, flows);
    const n = used.length;
    const cast = flows.map((flow, index) => ({
      role: CARRY_ROLES.find((role) => role === roles[index])!,
      kind: all[index]!.unit === "bp" ? ("yield" as const) : all[index]!.kind,
      moves: picked(flow, used),
    }));
    const legs = carryLegs(cast, tail);
    if (n < 2 || legs === null) return { kind: "none", why: "the span holds no moves", n, needs: "2 moves" };
    const found = jointStates(legs);
    if (isNoEstimate(found)) return { ...found, n };
    const pick = options.get("pick");
    if (pick !== "days" && found.gaussian === null)
      return { kind: "none", why: "one of the legs held never or always: nothing is told of its links", n };
    const value = pick === "p" ? found.gaussian!.p : pick === "expected" ? found.gaussian!.expected : found.count;
    return jointDays(found, value, used, `the yen in its best ${percent(tail)}`);
  },
});
