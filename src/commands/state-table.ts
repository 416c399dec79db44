import type { Cell, Column } from "../print/report.ts";
import { countCell, dayCell, textCell } from "./cells.ts";
import type { PresentState } from "./state-gate.ts";

/** The columns of a state that holds now, and of the one before it. */
export const STATE_COLUMNS: readonly Column[] = [
  { head: "state", align: "left" },
  { head: "since", align: "left" },
  { head: "n", align: "right" },
  { head: "before", align: "left" },
  { head: "until", align: "left" },
];

/** Their one row; `until` is the last day of the state before, `why` the reason where there is none now. */
export function stateRow(present: PresentState | null, until: string | null, why: string): readonly Cell[] {
  if (present === null) return [{ kind: "none", why }];
  const { state, since, sessions, before } = present;
  return [textCell(state), dayCell(since), countCell(sessions), textCell(before), dayCell(until)];
}
