import type { Day } from "../../series/day.ts";
import { clockAfterDay, isClockAfterDay } from "./clock.ts";
import type { DayFormat } from "./day-format.ts";
import { plainCell } from "./plain-cell.ts";

/** The day a plain cell begins with, and the text after it, where a clock may stand. */
export interface DayPart {
  readonly day: Day | "impossible";
  readonly rest: string;
}

/** What a format says of itself. */
export type Described = Pick<DayFormat, "id" | "form" | "why" | "period">;

/** The format that reads days by `part`, with a clock and a zone after the day. */
export function dayThenClock(described: Described, part: (plain: string) => DayPart | undefined): DayFormat {
  return {
    ...described,
    read(text) {
      const found = part(plainCell(text));
      return found !== undefined && isClockAfterDay(found.rest) ? found.day : undefined;
    },
    stamp(text) {
      const found = part(plainCell(text));
      const clock = found === undefined ? undefined : clockAfterDay(found.rest);
      if (found === undefined || clock === undefined) return undefined;
      return found.day === "impossible" ? "impossible" : { day: found.day, ...clock };
    },
  };
}

/** Whether a plain cell is a day of that form, possible or not, and nothing else. */
export function isWhole(found: { readonly rest: string } | undefined): boolean {
  return found !== undefined && isClockAfterDay(found.rest);
}
