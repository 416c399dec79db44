import { civilDay } from "../series/day.ts";

const HOUR = 3600;
const known = new Map<string, Map<number, number>>();

/** Seconds east of UTC of an IANA zone at an instant (seconds since 1970 UTC). Zones change on the hour or half-hour: each quarter of an hour is asked once. */
export function zoneOffset(zone: string, instant: number): number {
  const offsets = known.get(zone) ?? new Map<number, number>();
  known.set(zone, offsets);
  const quarter = Math.floor(instant / (HOUR / 4));
  const found = offsets.get(quarter) ?? offsetAt(zone, quarter * (HOUR / 4));
  offsets.set(quarter, found);
  return found;
}

/** Whether Node knows a zone of this name. */
export function isZone(name: string): boolean {
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(zone, format);
  return format;
}

function offsetAt(zone: string, instant: number): number {
  const parts = formatOf(zone).formatToParts(instant * 1000);
  const part = (type: string) => Number(parts.find((candidate) => candidate.type === type)!.value);
  const day = civilDay(part("year"), part("month"), part("day"))!;
  return ((day * 24 + part("hour")) * 60 + part("minute")) * 60 + part("second") - instant;
}
