import { sundayCounts } from "../kernels/day-columns.ts";
import { weekday } from "../series/day.ts";
import type { Note } from "../series/series.ts";

const SUNDAY = 7;
/** Of a market open every day one row in seven is a Sunday; of one closed at weekends none, but for an evening session now and then. */
export const EVERY_DAY = 0.12;
export const A_FEW = 0.02;
export const LEAST = 5;

/** The rows of daily data that are on Sundays: how many, the first of them, and whether that fits some market. */
export interface Sundays {
  readonly count: number;
  /** index of the first; -1 where there is none */
  readonly first: number;
  /** some markets are open every day, others hold an evening session now and then; between the two lie days and months exchanged */
  readonly fits: "every day" | "now and then" | "no market";
}

/** A week or more between most rows is no daily data: then a Sunday says nothing, and `fits` is "every day". */
export function sundays(days: Int32Array): Sundays {
  const known = told.get(days) ?? countedIn(days);
  told.set(days, known);
  return known;
}

// The columns of a wide file share their days.
const told = new WeakMap<Int32Array, Sundays>();

function countedIn(days: Int32Array): Sundays {
  const [count, near] = sundayCounts(days) ?? counted(days);
  const first = count === 0 ? -1 : days.findIndex((day) => weekday(day) === SUNDAY);
  const share = count / days.length;
  if (share >= EVERY_DAY || near < days.length / 2) return { count, first, fits: "every day" };
  return { count, first, fits: share > A_FEW && count >= LEAST ? "no market" : "now and then" };
}

/** The plain twin of the kernel. */
export function counted(days: Int32Array): readonly [sundays: number, near: number] {
  let count = 0;
  let near = 0;
  for (let i = 0; i < days.length; i++) {
    if (i > 0 && days[i]! - days[i - 1]! <= 4) near++;
    if (weekday(days[i]!) === SUNDAY) count++;
  }
  return [count, near];
}

/** What is said where no market has such days: the file is read, but some of its rows may stand on wrong days. */
export function sundayNotes(file: string, days: Int32Array): Note[] {
  const { count, fits } = sundays(days);
  if (fits !== "no market") return [];
  const message = `${file}: ${count} of ${days.length} rows are on Sundays, which fits no market: day and month may be exchanged in some rows; liqstress data lint tells more`;
  return [{ code: "weekend-days", message }];
}
