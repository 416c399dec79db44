import type { Column } from "../series/column.ts";
import { logMoves } from "../series/moves.ts";
import { isNoEstimate, type NoEstimate, named } from "../stats/estimate.ts";
import { type Connectedness, connectedness } from "../stats/spillover/connectedness.ts";
import { type Measure, picked, type Sample, usable } from "./measure.ts";
import type { OptionDeclaration } from "./signature.ts";

/** What an autoregression of several series is asked besides them. */
export const SYSTEM_OPTIONS: readonly OptionDeclaration[] = [
  { name: "with", kind: "series list", again: true },
  { name: "method", kind: "word", words: ["generalised", "cholesky"] },
  { name: "order", kind: "number", otherwise: 2, low: 1, high: 20, whole: true },
  { name: "horizon", kind: "number", otherwise: 10, low: 1, high: 250, whole: true },
  { name: "every", kind: "word", words: ["d", "w", "mo"] },
];

/** What the functions of such a system have in common, besides their inputs. */
export const OF_A_SYSTEM = {
  selects: "moves",
  gives: "exact",
  counts: "rows",
  minimum: 8,
  range: [0, 1],
  laws: ["scale-free", "causal"],
  unit: () => "%",
} as const satisfies Partial<Measure>;

/** A spillover table of a sample, the series in the order in which Cholesky's shocks are taken, and the rows it rests on. */
export interface Autoregressed {
  readonly system: readonly Column[];
  readonly table: Connectedness | NoEstimate;
  readonly used: Int32Array;
}

/** The inputs come first, then those of `with=`; one that `with=` names again has its place there. */
export function autoregressed({ columns, others, names, rows, numbers, options }: Sample): Autoregressed {
  const system = [...columns.filter((column) => !others.includes(column)), ...others];
  const flows = system.map(logMoves);
  const used = usable(rows, flows);
  const table = connectedness(
    flows.map((flow) => picked(flow, used)),
    {
      order: numbers.get("order")!,
      horizon: numbers.get("horizon")!,
      shocks: options.get("method") === "cholesky" ? "cholesky" : "generalised",
    },
  );
  if (!isNoEstimate(table)) return { system, table, used };
  const all = [...columns, ...others];
  const written = names();
  return {
    system,
    used,
    table: named(
      table,
      system.map((column) => written[all.lastIndexOf(column)]!),
    ),
  };
}
