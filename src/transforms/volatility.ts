import type { Column } from "../series/column.ts";
import { unitOfMoves } from "../series/column.ts";
import { logMoves } from "../series/moves.ts";
import { rowsUntil } from "../series/panel.ts";
import { standardDeviation } from "../stats/moments.ts";
import { average, trailing } from "./average.ts";
import { defineTransform } from "./transform.ts";

export const volatility = defineTransform({
  id: "volatility",
  title: "Volatility",
  about:
    "The standard deviation of the last N moves, a year: log returns of a price, basis points of a yield, points of an index.",
  formula: "sd (n - 1) of N moves * sqrt(k), k = moves on the panel in the 365 calendar days before",
  signature: average.signature,
  references: ["k is counted, not assumed: 252 would understate bitcoin's 365 sessions by 17 %"],
  example: "percentile(volatility(GOLD, 20), 5y) >= 95%",
  shape: ([series]) => ({
    ...series!,
    kind: "index",
    unit: series!.flow ? series!.unit : unitOfMoves(series!.kind),
    flow: false,
    overlap: 1,
  }),
  apply: ([series], { rows }) => {
    const flow = logMoves(series!);
    const values = trailing(flow.values, rows, (window) => standardDeviation(window) ?? Number.NaN);
    for (let row = 0; row < values.length; row++) values[row] = values[row]! * Math.sqrt(movesPerYear(flow, row));
    return { ...flow, kind: "index", flow: false, overlap: 1, values };
  },
});

/** Moves a year at a row: those in the 365 calendar days up to it; with less history than that, in proportion. */
function movesPerYear(column: Column, row: number): number {
  const { days } = column.grid;
  const before = rowsUntil(days, days[row]! - 365);
  if (before > 0) return row + 1 - before;
  return (row * 365) / Math.max(1, days[row]! - days[0]!);
}
