import { isoDay } from "../../series/day.ts";
import { clockAfterDay } from "../days/clock.ts";
import { isoStart } from "../days/iso-day.ts";
import { zoneOffset } from "../zone-offset.ts";
import { clockText, NANOS } from "./moment.ts";

const DAY = 86_400;

/**
 * Rows whose moments (`2024-01-02 05:00:00`, UTC) are written in the zones of their columns: as days where all of a column are midnights
 * there, else with clock and offset, `2024-01-02 09:30:00-05:00`.
 */
export function inZones(
  rows: readonly (readonly string[])[],
  zones: readonly (string | undefined)[],
): readonly (readonly string[])[] {
  if (zones.every((zone) => zone === undefined)) return rows;
  const columns = zones.map((zone, column) => {
    const texts = rows.map((row) => row[column]!);
    return zone === undefined ? texts : localTexts(texts, zone);
  });
  return rows.map((_, row) => columns.map((texts) => texts[row]!));
}

function localTexts(texts: readonly string[], zone: string): readonly string[] {
  const moments = texts.map((text) => (text === "" ? undefined : localMoment(text, zone)));
  const days = moments.every((moment) => moment === undefined || moment.local % DAY === 0);
  return moments.map((moment, row) => {
    if (moment === undefined) return texts[row]!;
    const day = Math.floor(moment.local / DAY);
    if (days) return isoDay(day);
    const nanos = BigInt(Math.round((moment.local - day * DAY) * 1e6)) * NANOS.us;
    return `${isoDay(day)} ${clockText(nanos)}${offsetText(moment.east)}`;
  });
}

/** Seconds since 1970 by the clock of the zone, and its seconds east of UTC then; undefined for what is no moment. */
function localMoment(text: string, zone: string): { local: number; east: number } | undefined {
  const day = isoStart(text);
  const clock = clockAfterDay(text.slice(10));
  if (typeof day !== "number" || clock === undefined) return undefined;
  const instant = day * DAY + (clock.second ?? 0);
  const east = zoneOffset(zone, instant);
  return { local: instant + east, east };
}

/** `-05:00` of seconds east of UTC. */
export function offsetText(east: number): string {
  const minutes = Math.round(Math.abs(east) / 60);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${east < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
