import type { Inquiry } from "../../claims/inquiry.ts";
import { isoDay } from "../../series/day.ts";
import { BLOCKS, type Stresses, stressOfRoles, stressRoles } from "../../series/stress.ts";
import type { SystemicStress } from "../../stats/stress/ciss.ts";
import { peaksOf } from "../../stats/stress/peaks.ts";
import type { StressAsked } from "./asked.ts";

/** The index of every common day up to now. */
export interface StressTold extends Stresses {
  readonly dates: Int32Array;
  /** NaN where there is none */
  readonly index: Float64Array;
  /** rows of past peaks, highest first */
  readonly peaks: readonly number[];
}

/** Sessions that two peaks are apart, and how many are told. */
export const PEAKS = { count: 10, apart: 60 } as const;

export function stressTold(inquiry: Inquiry, { cast, weights }: StressAsked): StressTold {
  const columns = inquiry.columns(cast.map(({ series }) => series));
  const roles = stressRoles(
    columns,
    cast.map(({ role }) => role),
  );
  const found = stressOfRoles(roles, weights);
  const index = Float64Array.from(found.days, (day) => day?.index ?? Number.NaN);
  return { ...found, dates: columns[0]!.grid.days, index, peaks: peaksOf(index, PEAKS) };
}

export function dateOf({ dates }: StressTold, row: number): string {
  return isoDay(dates[row]!);
}

/** The block that adds most on a row. */
export function mostOf({ contributions }: SystemicStress): string {
  const known = BLOCKS.map((block, index) => ({ block, share: contributions[index]! })).filter(
    ({ share }) => !Number.isNaN(share),
  );
  return known.reduce((most, one) => (one.share > most.share ? one : most)).block;
}

/** The weights of a row: to a sum of 1 over the blocks that are there. */
export function weightsOn({ scores }: StressTold, row: number, { weights }: StressAsked): (number | null)[] {
  const there = BLOCKS.map((block, index) => (Number.isNaN(scores[index]![row]!) ? null : weights[block]));
  const whole = there.reduce<number>((total, weight) => total + (weight ?? 0), 0);
  return there.map((weight) => (weight === null ? null : weight / whole));
}
