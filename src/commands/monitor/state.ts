import type { Evidence } from "../../measures/finding.ts";
import { isoDay } from "../../series/day.ts";
import type { Raised, Watched } from "./watch.ts";

/** Where the watch stands after the last row, in words. */
export function stateText({ state, days }: Watched): string {
  if (state.kind === "seeding" && state.rows > state.of) return "no watch yet: a series has not moved";
  if (state.kind === "seeding") return `no watch yet: ${state.rows} of ${state.of} sessions to start`;
  if (state.kind === "arming") {
    const why = state.why === undefined ? "" : `; ${state.why}`;
    return `${state.again ? "re-arming" : "arming"}: ${state.rows} of ${state.of} sessions${why}`;
  }
  const since = day(days, state.reference.last + 1);
  return `watching, session ${state.rows} of ${state.of}, since ${since ?? "the next one"}`;
}

/** The same as the JSON output gives it. */
export function stateEvidence({ state, days }: Watched): Evidence {
  if (state.kind === "seeding") return { kind: "seeding", rows: state.rows, of: state.of };
  if (state.kind === "arming")
    return {
      kind: state.again ? "re-arming" : "arming",
      rows: state.rows,
      of: state.of,
      ...(state.why === undefined ? {} : { why: state.why }),
    };
  const { link, reference, rows, of, higher, lower } = state;
  return {
    kind: "watching",
    link,
    reference: { from: day(days, reference.first), to: day(days, reference.last) },
    // Null where the last row only completed the reference: the next is the first that is watched.
    since: day(days, reference.last + 1),
    rows,
    of,
    higher,
    lower,
  };
}

export function alarmEvidence(alarm: Raised, days: Int32Array): Evidence {
  const { row, changed, direction, before, since, sum, reference } = alarm;
  return {
    day: isoDay(days[row]!),
    changed: isoDay(days[changed]!),
    sessions: row - changed,
    direction,
    before,
    since,
    statistic: sum,
    reference: { from: isoDay(days[reference.first]!), to: isoDay(days[reference.last]!) },
  };
}

function day(days: Int32Array, row: number): string | null {
  return row < days.length ? isoDay(days[row]!) : null;
}
