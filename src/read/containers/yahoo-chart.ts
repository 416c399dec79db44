import { isoDay } from "../../series/day.ts";
import { isZone, zoneOffset } from "../zone-offset.ts";
import { cell, isList, isMap, type JsonTable, member, text } from "./json-cells.ts";
import type { Json } from "./json-text.ts";
import { offsetText } from "./local-moments.ts";
import { clockText, NANOS } from "./moment.ts";

/**
 * Yahoo's chart, `{"chart": {"result": [{"meta": …, "timestamp": [s, …], "indicators": {"quote": [{"close": […]}]}}]}}`. Days and clocks are
 * those of the exchange: of the zone that the file names, else by the one offset it gives.
 */
export function yahooChart(document: Json): JsonTable | undefined {
  const results = member(member(document, "chart"), "result");
  // Several would be several tables: which of them is meant, nobody says.
  const result = isList(results) && results.items.length === 1 ? results.items[0] : undefined;
  const times = member(result, "timestamp");
  const quote = first(member(member(result, "indicators"), "quote"));
  if (!isList(times) || !isMap(quote)) return undefined;
  const adjusted = member(first(member(member(result, "indicators"), "adjclose")), "adjclose");
  const lists = ["open", "high", "low", "close"].map((name) => [name, member(quote, name)] as const);
  const columns = [...lists, ["adj close", adjusted] as const, ["volume", member(quote, "volume")] as const].flatMap(
    ([name, list]) => (isList(list) ? [{ name, items: list.items }] : []),
  );
  const meta = member(result, "meta");
  const daily = /^\d+(?:d|wk|mo)$/.test(text(member(meta, "dataGranularity")));
  const local = exchangeTime(meta, daily);
  const rows = times.items.map((time, row) => [local(text(time)), ...columns.map(({ items }) => cell(items[row]))]);
  return {
    shape: "Yahoo chart",
    rows: [["date", ...columns.map(({ name }) => name)], ...rows],
    at: [times.at, ...rows.map(() => times.at)],
  };
}

/** Seconds since 1970 as the day at the exchange, or within a day as day, clock and offset. */
function exchangeTime(meta: Json | undefined, daily: boolean): (seconds: string) => string {
  const zone = text(member(meta, "exchangeTimezoneName"));
  const offset = Number(text(member(meta, "gmtoffset")) || "0");
  const known = zone !== "" && isZone(zone);
  return (written) => {
    if (!/^-?\d+$/.test(written)) return written;
    const seconds = Number(written);
    const east = known ? zoneOffset(zone, seconds) : offset;
    if (daily) return isoDay(Math.floor((seconds + east + (known ? 0 : nightHour(seconds + east))) / DAY));
    return `${clockedText(seconds + east)}${offsetText(east)}`;
  };
}

/** One offset for all the year is off by an hour in half of it: a midnight then reads 23:00 the day before, and is the midnight that follows. */
function nightHour(local: number): number {
  return ((local % DAY) + DAY) % DAY === 23 * 3600 ? 3600 : 0;
}

function clockedText(local: number): string {
  const day = Math.floor(local / DAY);
  return `${isoDay(day)} ${clockText(BigInt(local - day * DAY) * NANOS.s)}`;
}

const DAY = 86_400;

function first(value: Json | undefined): Json | undefined {
  return isList(value) ? value.items[0] : undefined;
}
