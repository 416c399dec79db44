import { weekday } from "../series/day.ts";
import type { Note } from "../series/series.ts";
import { sundays } from "./sundays.ts";

const [FRIDAY, SATURDAY] = [5, 6];
const LEAST = 10;
/** Of five days a week each has one row in five; a holiday or a late session moves few of them. */
const MANY = 0.1;
const FEW = 0.02;
const NOON = 43_200;

/**
 * What is said of daily rows that run from Sunday to Thursday with clocks in the afternoon or evening: futures stamped with the opening of
 * their session on the evening before, or midnights of a zone east of the one they are written in. `leastClock` is asked where the days are such:
 * the earliest clock of all rows, in seconds; undefined where some row has none.
 */
export function stampedEarlyNotes(file: string, days: Int32Array, leastClock: () => number | undefined): Note[] {
  if (days.length < LEAST) return [];
  if (sundays(days).count < MANY * days.length || endsOfWeekExceed(FEW * days.length, days)) return [];
  const least = leastClock();
  if (least === undefined || least < NOON) return [];
  const message = `${file}: rows are on Sundays and none on Fridays, at ${clockText(least)} or later: of a market open from Monday to Friday each is stamped the evening before its day. Set day_shift: 1 in the catalogue then`;
  return [{ code: "stamped-early", message }];
}

/** Whether more than so many days are Fridays or Saturdays. Most files have them, which their first weeks tell. */
function endsOfWeekExceed(most: number, days: Int32Array): boolean {
  let count = 0;
  for (const day of days) {
    const name = weekday(day);
    if ((name === FRIDAY || name === SATURDAY) && ++count > most) return true;
  }
  return false;
}

function clockText(seconds: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}`;
}
