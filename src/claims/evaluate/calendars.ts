import type { Grid } from "../../series/column.ts";
import type { Note } from "../../series/series.ts";
import { measureNamed } from "../functions.ts";
import type { CallNode } from "../grammar/syntax.ts";
import { wordOptions } from "../kinds/call-options.ts";
import { type Closing, closesNotes } from "./closes.ts";
import { coarseDaysNotes } from "./coarse-days.ts";
import { gather } from "./gather.ts";
import type { Quantity } from "./quantity.ts";
import type { Situation } from "./situation.ts";

/** What to ask instead where closes are hours apart, by measure. Others either allow for it (dimson) or say nothing of the same day. */
const REMEDIES: Readonly<Record<string, string>> = {
  correlation: "ask for weekly moves (every=w)",
  rsquared: "ask for weekly moves (every=w)",
  spillover: "ask for weekly moves (every=w)",
  totalspillover: "ask for weekly moves (every=w)",
  granger: "ask for weekly moves (every=w)",
  beta: "ask for weekly moves (every=w), or for dimson, which adds the days beside",
};

/** Remarks on days that do not fit together: series that close at different hours, or have days of a different frequency. */
export function calendarNotes(node: CallNode, grid: Grid, basis: Quantity, situation: Situation): Note[] {
  if (grid.every !== "d" || basis.from === null || basis.to === null) return [];
  return [
    ...coarseDaysNotes(situation.panel, basis.from, basis.to),
    ...closesOf(node, situation, (series, remedy) => closesNotes(series, basis.from!, basis.to!, remedy)),
  ];
}

/** The declared closes of what a link of daily moves is asked of. */
function closesOf(
  node: CallNode,
  situation: Situation,
  notes: (series: readonly Closing[], remedy: string) => Note[],
): Note[] {
  const remedy = REMEDIES[measureNamed(node.name)!.id];
  if (remedy === undefined || wordOptions(node).get("of") === "levels") return [];
  const { shapes, market } = situation;
  const inputs = [...shapes.seriesInputs(node), ...shapes.optionSeries(node)];
  if (inputs.some((input) => shapes.column(input).overlap > 1)) return [];
  const closing = new Map<string, Closing>();
  for (const input of inputs)
    for (const { entry, field } of gather(input, shapes).values()) {
      const { close } = market.series(entry, field);
      if (close !== undefined) closing.set(entry.name, { name: entry.name, close });
    }
  return closing.size < 2 ? [] : notes([...closing.values()], remedy);
}
