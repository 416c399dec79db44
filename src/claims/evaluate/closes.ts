import { zoneOffset } from "../../read/zone-offset.ts";
import type { Day } from "../../series/day.ts";
import type { Close, Note } from "../../series/series.ts";

/** A series with the close it declares. */
export interface Closing {
  readonly name: string;
  readonly close: Close;
}

const HOUR = 3600;
const DAY = 24 * HOUR;
/** Markets that close less than this apart see nearly the same news. */
const APART = 2;
/** Summer time shifts one zone before the other: so many days between the first and the last are looked at. */
const LOOKED_AT = 12;

/** The remark that of some series two close hours apart, for the two that are furthest apart; nothing where they are not, or where it is not declared. */
export function closesNotes(series: readonly Closing[], from: Day, to: Day, remedy: string): Note[] {
  let furthest: { early: Closing; late: Closing; hours: readonly number[] } | undefined;
  for (const [index, one] of series.entries())
    for (const other of series.slice(index + 1)) {
      const signed = hoursBetween(one.close, other.close, from, to);
      const [early, late] = signed.some((hours) => hours > 0) ? [one, other] : [other, one];
      const hours = signed.map(Math.abs);
      if (Math.max(...hours) > Math.max(...(furthest?.hours ?? [0]))) furthest = { early, late, hours };
    }
  if (furthest === undefined || Math.max(...furthest.hours) < APART) return [];
  const { early, late, hours } = furthest;
  const message = `${early.name} closes at ${closeText(early.close)}, ${late.name} at ${closeText(late.close)}, ${hoursText(hours)} later: moves of one day are over different hours, which blurs what went together and puts a part of it on the day after; ${remedy}`;
  return [{ code: "closes-apart", message }];
}

/** Hours from the close of one to that of the other on days between two; more than one value where summer time changes them. */
function hoursBetween(one: Close, other: Close, from: Day, to: Day): number[] {
  const days = Array.from({ length: LOOKED_AT + 1 }, (_, i) => Math.round(from + ((to - from) * i) / LOOKED_AT));
  return [...new Set(days.map((day) => (instant(other, day) - instant(one, day)) / HOUR))];
}

/** Seconds since 1970 UTC at which a day closes. */
function instant({ clock, zone }: Close, day: Day): number {
  const local = day * DAY + clock;
  const guess = local - zoneOffset(zone, local);
  return local - zoneOffset(zone, guess);
}

/** `16:00 America/New_York`, as a catalogue writes it. */
export function closeText({ clock, zone }: Close): string {
  const two = (number: number) => String(Math.floor(number)).padStart(2, "0");
  return `${two(clock / HOUR)}:${two((clock % HOUR) / 60)} ${zone}`;
}

function hoursText(hours: readonly number[]): string {
  const [low, high] = [Math.min(...hours), Math.max(...hours)].map((one) => Number(one.toFixed(1)));
  return low === high ? `${low} hours` : `${low} to ${high} hours`;
}
