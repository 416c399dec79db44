import type { Cell, Table } from "../../print/report.ts";
import { totalMove } from "../../series/total-move.ts";
import type { Legs } from "../../stats/regime/legs.ts";
import { CALM, CASH, RISK_OFF } from "../../stats/regime/states.ts";
import { countCell, dayCell, textCell } from "../cells.ts";
import type { PresentState } from "../state-gate.ts";
import { STATE_COLUMNS, stateRow } from "../state-table.ts";
import type { Asked } from "./asked.ts";
import { dayOf, moveDuring, type Player, presentRun, runBefore, stateName, type Told, unitOfMove } from "./told.ts";

/** The state now, since when, and the one before; or why there is none. */
export function stateTable(
  told: Told | null,
  asked: Asked,
  present: PresentState | null,
  reason: string | null,
): Table {
  const before = told === null || present === null ? null : runBefore(told);
  const until = told === null || before === null ? null : dayOf(told, before.last);
  return { title: asked.call(), columns: STATE_COLUMNS, rows: [stateRow(present, until, reason ?? "")] };
}

/** Why the state now cannot be told. */
export function untold({ days, regimes, players }: Told, { settings }: Asked): string {
  const needed = settings.least + 2 * settings.sessions;
  const moves = days.length - 1;
  if (moves < needed) return `a regime needs ${needed} common moves; there are ${moves}`;
  const last = days.length - 1;
  const legs = [regimes.short.legs, regimes.long.legs];
  const missing = players.filter((player) => legs.some((one) => Number.isNaN(zOf(one, player, players)[last]!)));
  const names = missing.map(({ series }) => series).join(", ");
  return `${names === "" ? "a series" : names} lacks moves within the last sessions, or did not vary before them`;
}

/** What the state now rests on: each series' moves as they are and in usual moves. */
export function movesTable(told: Told, asked: Asked): Table {
  const { days, players, regimes } = told;
  const [h, last] = [asked.settings.sessions, days.length - 1];
  const [short, long] = [regimes.short.legs, regimes.long.legs];
  const move = (player: Player, sessions: number): Cell =>
    numberCell(totalMove(player.column, player.column.values, last - sessions, last), unitOfMove(player));
  const rows = players.map((player) => [
    textCell(player.role),
    textCell(player.series),
    move(player, h),
    move(player, 2 * h),
    numberCell(zOf(short, player, players)[last], "1", 2),
    numberCell(zOf(long, player, players)[last], "1", 2),
  ]);
  return {
    title: `moves over ${h} and ${2 * h} sessions, and in usual moves (z; a yield's is its bond price's)`,
    columns: [
      { head: "role", align: "left" },
      { head: "series", align: "left", wraps: true },
      { head: `${h}`, align: "right" },
      { head: `${2 * h}`, align: "right" },
      { head: `z ${h}`, align: "right" },
      { head: `z ${2 * h}`, align: "right" },
    ],
    rows,
  };
}

/** The scores of the states now. */
export function scoresTable(told: Told, { settings }: Asked): Table {
  const { regimes, days } = told;
  const [h, last] = [settings.sessions, days.length - 1];
  const codes = Array.from({ length: CASH - CALM }, (_, index) => CASH - index).filter((code) => code >= RISK_OFF);
  const cell = (score: number): Cell =>
    Number.isFinite(score)
      ? numberCell(score, "1", 2)
      : { kind: "none", why: "a score needs the moves of all its legs" };
  return {
    title: `scores: ${settings.enter} or more on ${settings.confirm} ${settings.confirm === 1 ? "day" : "days"} enters (${h} sessions), ${settings.fast} at once; ${settings.exit} or less over both leaves`,
    columns: [
      { head: "state", align: "left" },
      { head: `${h}`, align: "right" },
      { head: `${2 * h}`, align: "right" },
    ],
    rows: codes.map((code) => [
      textCell(stateName(code)),
      cell(regimes.short.scores[code]![last]!),
      cell(regimes.long.scores[code]![last]!),
    ]),
  };
}

/** The runs of the history, newest first, with how far each role's series moved meanwhile. */
export function historyTable(told: Told): Table {
  const { runs, shown, players } = told;
  const named = players.filter(({ role }) => role !== "risk");
  const open = presentRun(told);
  return {
    title: "history, newest first; moves from the close before the first day to that of the last",
    columns: [
      { head: "state", align: "left", wraps: true },
      { head: "from", align: "left" },
      { head: "to", align: "left" },
      { head: "n", align: "right" },
      ...named.map(({ role }) => ({ head: role, align: "right" }) as const),
    ],
    rows: runs
      .filter((run) => run.last >= shown.first && run.first <= shown.last)
      .reverse()
      .map((run) => [
        textCell(stateName(run.state)),
        dayCell(dayOf(told, run.first)),
        run === open ? textCell("now") : dayCell(dayOf(told, run.last)),
        countCell(run.sessions),
        ...named.map((player) =>
          numberCell(moveDuring(run, player), unitOfMove(player), unitOfMove(player) === "bp" ? 0 : 1),
        ),
      ]),
  };
}

/** The column of a series' moves in usual moves; a yield's is that of the bond's price. */
export function zOf(legs: Legs, player: Player, players: readonly Player[]): Float64Array {
  switch (player.role) {
    case "equity":
      return legs.equity;
    case "haven":
      return legs.haven!;
    case "yield":
      return legs.bond!;
    case "dollar":
      return legs.dollar!;
    case "risk":
      return legs.risk[players.filter(({ role }) => role === "risk").indexOf(player)]!;
  }
}

function numberCell(value: number | null | undefined, unit: string, digits?: number): Cell {
  if (value === null || value === undefined || Number.isNaN(value)) return { kind: "none", why: "a move is missing" };
  return digits === undefined ? { kind: "number", value, unit } : { kind: "number", value, unit, digits };
}
