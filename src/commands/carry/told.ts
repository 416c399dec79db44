import type { Inquiry } from "../../claims/inquiry.ts";
import type { Evidence, Finding } from "../../measures/finding.ts";
import { picked, usable } from "../../measures/measure.ts";
import { carryLegs } from "../../series/carry-unwind.ts";
import type { ColumnUnit } from "../../series/column.ts";
import { isoDay, parseIsoDay } from "../../series/day.ts";
import { moves } from "../../series/moves.ts";
import { rowsUntil } from "../../series/panel.ts";
import { isNoEstimate } from "../../stats/estimate.ts";
import { holds, type JointStates, jointStates, type Leg } from "../../stats/tails/joint-states.ts";
import type { CarryAsked, Cast } from "./asked.ts";

/** A leg of the unwind over the span, and whether it held on the last day. */
export interface ToldLeg extends Cast {
  readonly leg: Leg;
  readonly unit: ColumnUnit;
  readonly rate: number;
  readonly last: number;
  readonly holds: boolean;
}

/** The days of a span on which all legs held. */
export interface CarryTold {
  readonly states: JointStates;
  readonly legs: readonly ToldLeg[];
  readonly days: Int32Array;
}

/** What stands behind a count: the legs, and their moves on each day of the span on which all series have one. Null without a count. */
export function carryTold(inquiry: Inquiry, { cast, tail }: CarryAsked, { from, to }: Finding): CarryTold | null {
  if (from === null || to === null) return null;
  const columns = inquiry.columns(cast.map(({ series }) => series));
  const flows = columns.map((column) => (column.flow ? column : moves(column)));
  const { days } = columns[0]!.grid;
  const first = rowsUntil(days, parseIsoDay(from)! - 1);
  const used = usable({ base: -1, first, last: rowsUntil(days, parseIsoDay(to)!) - 1, keep: null }, flows);
  const legs = carryLegs(
    cast.map(({ role }, index) => ({
      role,
      kind: columns[index]!.unit === "bp" ? "yield" : columns[index]!.kind,
      moves: picked(flows[index]!, used),
    })),
    tail,
  );
  const states = legs === null ? null : jointStates(legs);
  if (legs === null || states === null || isNoEstimate(states)) return null;
  return {
    states,
    legs: cast.map((one, index) => {
      const leg = legs[index]!;
      const last = leg.moves.at(-1)!;
      return { ...one, leg, unit: flows[index]!.unit, rate: states.rates[index]!, last, holds: holds(leg, last) };
    }),
    days: Int32Array.from(used, (row) => days[row]!),
  };
}

/** The days of the state, newest first. */
export function unwindDays({ states: { rows }, legs, days }: CarryTold): { day: string; moves: number[] }[] {
  return [...rows].reverse().map((row) => ({ day: isoDay(days[row]!), moves: legs.map(({ leg }) => leg.moves[row]!) }));
}

/** What a count rests on, as the JSON output gives it. */
export function carryEvidence(told: CarryTold): Evidence {
  const { independent, gaussian } = told.states;
  return {
    assumes: "days are independent: where they come in clusters, p is too small",
    expected: { independent: independent.expected, gaussian: gaussian?.expected ?? null },
    p: { independent: independent.p, gaussian: gaussian?.p ?? null },
    legs: told.legs.map(({ role, series, rate, leg, last, holds: held }) => ({
      role,
      series,
      rate,
      bound: leg.bound,
      last,
      holds: held,
    })),
    days: unwindDays(told).map(({ day, moves: moved }) => ({
      day,
      moves: Object.fromEntries(told.legs.map(({ series }, index) => [series, moved[index]!])),
    })),
  };
}
