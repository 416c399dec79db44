import type { Goal } from "./case.ts";
import type { Result, Row } from "./measure.ts";
import { median, medianRatio } from "./median.ts";

/** A goal in words, what was measured of it, and whether it was reached; undefined where it could not be measured here. */
export interface Outcome {
  readonly goal: string;
  readonly found: string;
  readonly reached: boolean | undefined;
}

/** What became of each goal of a case. */
export function outcomes({ measured, rows }: Result): Outcome[] {
  return measured.goals.map((goal) => {
    const of = row(rows, goal.of);
    const against = "against" in goal ? row(rows, goal.against) : undefined;
    const trouble = [of, against].find((one) => one !== undefined && "trouble" in one);
    // What liqstress could not answer in time has missed the goal; where a peer is missing nothing can be said.
    if (trouble !== undefined && "trouble" in trouble) {
      const reached = trouble === of && !trouble.trouble.startsWith("not installed") ? false : undefined;
      return { goal: words(goal), found: `${trouble.command.name}: ${trouble.trouble}`, reached };
    }
    return { goal: words(goal), ...judged(goal, of, against) };
  });
}

function row(rows: readonly Row[], name: string): Row {
  const found = rows.find(({ command }) => command.name === name);
  if (found === undefined) throw new Error(`a goal names "${name}", which is no command of its case`);
  return found;
}

function words(goal: Goal): string {
  switch (goal.kind) {
    case "time":
      return `${goal.of}: at most ${goal.atMost} x the time of ${goal.against}`;
    case "memory ratio":
      return `${goal.of}: at most ${goal.atMost} x the peak memory of ${goal.against}`;
    case "memory above":
      return `${goal.of}: at most ${goal.megabytes} MB of peak memory above ${goal.against}`;
    case "memory":
      return `${goal.of}: at most ${goal.megabytes} MB of peak memory`;
  }
}

function judged(goal: Goal, of: Row, against: Row | undefined): Omit<Outcome, "goal"> {
  const value = quantity(goal, of, against);
  const limit = "atMost" in goal ? goal.atMost : goal.megabytes;
  if (Number.isNaN(value)) return { found: "not measured", reached: undefined };
  return { found: "atMost" in goal ? `${value.toFixed(3)} x` : `${value.toFixed(1)} MB`, reached: value <= limit };
}

function quantity(goal: Goal, of: Row, against: Row | undefined): number {
  if (goal.kind === "time") return medianRatio(timesOf(of), timesOf(against));
  const peak = median(peaksOf(of));
  if (goal.kind === "memory") return peak;
  const other = median(peaksOf(against));
  return goal.kind === "memory above" ? peak - other : peak / other;
}

function timesOf(row: Row | undefined): readonly number[] {
  return row !== undefined && "times" in row ? row.times : [];
}

function peaksOf(row: Row | undefined): readonly number[] {
  return row !== undefined && "peaks" in row ? row.peaks : [];
}
