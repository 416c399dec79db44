import type { Cell, Table } from "../../print/report.ts";
import { RISK_OFF, STATES } from "../../stats/regime/states.ts";
import { dayCell, textCell } from "../cells.ts";
import type { Asked } from "./asked.ts";
import { zOf } from "./tables.ts";
import { dayOf, stateName, type Told } from "./told.ts";

/**
 * A row a day of the history, in time order: the state, each series' moves over both windows in usual moves (z), and the scores. A day
 * whose state cannot be told is there without one.
 */
export function regimeRecords(told: Told, { settings }: Asked): Table {
  const { players, regimes, shown } = told;
  const windows = [
    { sessions: settings.sessions, ...regimes.short },
    { sessions: 2 * settings.sessions, ...regimes.long },
  ];
  const codes = STATES.map((_, code) => code).slice(RISK_OFF);
  const columns = windows.flatMap(({ sessions, legs, scores }) => [
    ...players.map((player) => ({
      head: `z${sessions}_${player.role}${player.role === "risk" ? `_${player.series}` : ""}`,
      values: zOf(legs, player, players),
    })),
    ...codes.map((code) => ({ head: `score${sessions}_${stateName(code)}`, values: scores[code]! })),
  ]);
  const rows: Cell[][] = [];
  for (let row = shown.first; row <= shown.last; row++)
    rows.push([
      dayCell(dayOf(told, row)),
      textCell(STATES[regimes.states[row]!] ?? null),
      ...columns.map(({ values }): Cell => ({ kind: "number", value: values[row]!, unit: "1" })),
    ]);
  const heads = ["day", "state", ...columns.map(({ head }) => head)];
  return { title: null, columns: heads.map((head) => ({ head, align: "left" })), rows };
}
