import type { Inquiry } from "../../claims/inquiry.ts";
import type { Finding } from "../../measures/finding.ts";
import type { Column } from "../../series/column.ts";
import { isoDay, parseIsoDay } from "../../series/day.ts";
import { rowsUntil } from "../../series/panel.ts";
import { regimeRoles, regimesOfRoles } from "../../series/regime.ts";
import { totalMove } from "../../series/total-move.ts";
import type { Regimes } from "../../stats/regime/regimes.ts";
import { type Run, runsOf } from "../../stats/regime/runs.ts";
import { STATES, type State, UNTOLD } from "../../stats/regime/states.ts";
import { spans, type Typed, wrongOption } from "../settings.ts";
import type { Asked, Cast } from "./asked.ts";

/** A series in its role, on the days common to all. */
export interface Player extends Cast {
  readonly column: Column;
}

/** What the market's states turned out to be. */
export interface Told {
  readonly days: Int32Array;
  readonly players: readonly Player[];
  readonly regimes: Regimes;
  readonly runs: readonly Run[];
  /** first and last row of the history that is shown */
  readonly shown: { readonly first: number; readonly last: number };
}

const HISTORY = "1y";

/** The states of the days up to now, and the finding the state now rests on: without value where no day can be told at all. */
export function tell(inquiry: Inquiry, asked: Asked, typed: Typed): { told: Told | null; base: Finding } {
  const windows = spans(typed, []);
  if (windows.length > 1) throw wrongOption("--window", windows[1]!, "one span: that of the history");
  const value = (text: string): Finding => inquiry.values(text)[0]!.finding;
  const now = value(asked.call("calm"));
  const tested = (span: string): Finding => value(`count(${asked.call("calm")} >= 0, ${span})`);
  const wanted = tested(windows[0] ?? HISTORY);
  const span = wanted.value === null && windows.length === 0 ? tested("all") : wanted;
  if (blocked(now)) return { told: null, base: now };
  const columns = inquiry.columns(asked.cast.map(({ series }) => series));
  const players = asked.cast.map((one, index) => ({ ...one, column: columns[index]! }));
  const days = columns[0]!.grid.days;
  const roles = regimeRoles(
    columns,
    asked.cast.map(({ role }) => role),
  );
  const regimes = regimesOfRoles(roles, asked.settings);
  const row = (iso: string): number => rowsUntil(days, parseIsoDay(iso)!) - 1;
  const whole = { first: 0, last: days.length - 1 };
  const shown = span.from === null || span.to === null ? whole : { first: row(span.from), last: row(span.to) };
  const told = { days, players, regimes, runs: runsOf(regimes.states), shown };
  const run = presentRun(told);
  // What alignment dropped is said of the days the finding is about: those of the present state.
  const about = run === null ? span : tested(`${dayOf(told, run.first)}..${dayOf(told, run.last)}`);
  const uncovered = { code: "no-number", message: `the whole history is shown: ${span.reason}` };
  const coarse = span.notes.filter(({ code }) => code === "coarse-common-days");
  const notes = [...now.notes, ...coarse, ...(span.value === null && run !== null ? [uncovered] : [])];
  return { told, base: { ...span, rows: about.rows, needs: null, notes } };
}

/** Nothing can be said as of this day at all: no common day, or the data ended long before. */
function blocked(now: Finding): boolean {
  return now.value === null && now.reason !== "there is no value now";
}

export function dayOf({ days }: Pick<Told, "days">, row: number): string {
  return isoDay(days[row]!);
}

/** The name of a state by its code. */
export function stateName(code: number): State {
  return STATES[code]!;
}

/** The run that reaches to now; null where the state now cannot be told. */
export function presentRun({ regimes, runs }: Told): Run | null {
  return (regimes.states.at(-1) ?? UNTOLD) === UNTOLD ? null : runs.at(-1)!;
}

/** The state of the last session before the run that is the present one. */
export function runBefore({ runs }: Told): Run | null {
  return runs.at(-2) ?? null;
}

/** How far a series moved during a run: from the close before its first day to the close of its last. */
export function moveDuring(run: Run, { column }: Player): number | null {
  return totalMove(column, column.values, run.first - 1, run.last);
}

export function unitOfMove({ column }: Player): string {
  return column.kind === "yield" ? "bp" : column.kind === "index" ? "points" : "%";
}
