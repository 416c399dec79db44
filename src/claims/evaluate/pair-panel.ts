import { Failure } from "../../failure.ts";
import { compared, LEVELS_MISLEAD } from "../../measures/correlation.ts";
import type { Day } from "../../series/day.ts";
import type { Alignment } from "../../series/panel.ts";
import type { Note } from "../../series/series.ts";
import type { CallNode, Node } from "../grammar/syntax.ts";
import { writeSpan } from "../grammar/write.ts";
import { everyOption, wordOptions } from "../kinds/call-options.ts";
import { canonical } from "../kinds/canonical.ts";
import { column } from "./columns.ts";
import { sample } from "./sample.ts";
import type { Situation } from "./situation.ts";

/** What every pair of some series is compared by: their moves (or levels) over one span of the days common to all of them. */
export interface PairPanel {
  /** the series in canonical form */
  readonly series: readonly string[];
  readonly span: string;
  /** a column for each series, all of the same days; none where there is a reason */
  readonly columns: readonly Float64Array[];
  readonly days: readonly Day[];
  /** what alignment kept and dropped from the first of the days to the last */
  readonly alignment: Alignment;
  readonly notes: readonly Note[];
  /** why there are no rows; null where there are */
  readonly reason: string | null;
}

const LEAST_ROWS = 3;

/** The panel of all pairs of `members`; `call` is the correlation of two of them, whose span and options hold for all. */
export function pairPanel(call: CallNode, members: readonly Node[], situation: Situation): PairPanel {
  const series = members.map((member) => canonical(member, situation.shapes));
  const twice = series.find((one, place) => series.indexOf(one) < place);
  if (twice !== undefined)
    throw new Failure({ code: "same-series", found: `${twice} stands twice`, expected: "each series once" });
  const span = call.span === null ? "all" : writeSpan(call.span);
  const selected = situation.blocked === null ? rowsOf(call, members, situation) : situation.blocked;
  if (typeof selected !== "string") return { series, span, ...selected, reason: null };
  const alignment = { used: 0, dropped: 0, weekends: 0, lacking: [] };
  return { series, span, columns: [], days: [], alignment, notes: situation.notes, reason: selected };
}

/** The rows that a call's span selects, with every member's values on them; a reason where there are too few. */
function rowsOf(
  call: CallNode,
  members: readonly Node[],
  situation: Situation,
): Omit<PairPanel, "series" | "span" | "reason"> | string {
  const asked = sample(call, situation);
  const selected = asked.at(asked.grid.days.length - 1);
  if (selected.kind === "none") return selected.why;
  const levels = wordOptions(call).get("of") === "levels";
  const columns = members.map((member) => column(member, situation, everyOption(call)));
  const { used, values } = compared(columns, selected.sample.rows, levels);
  if (used.length < LEAST_ROWS) return `${used.length} common rows are too few for a correlation`;
  const days = Array.from(used, (row) => asked.grid.days[row]!);
  const alignment = situation.alignment(days[0]!, days.at(-1)!);
  const notes = [...situation.notes, ...selected.notes, ...(levels ? [LEVELS_MISLEAD] : [])];
  return { columns: values, days, alignment, notes };
}
