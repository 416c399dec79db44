import type { Inquiry } from "../../claims/inquiry.ts";
import type { Finding } from "../../measures/finding.ts";
import { isoDay, parseIsoDay } from "../../series/day.ts";
import { rowsUntil } from "../../series/panel.ts";
import type { Rolling } from "./tables.ts";

/** The total spillover of a sliding stretch within a span; `total` is its call over a length. */
export function rollingTotal(
  inquiry: Inquiry,
  total: (span: string) => string,
  sessions: number,
  span: string,
): Rolling {
  const value = (text: string): Finding => inquiry.values(text)[0]!.finding;
  const series = total(`${sessions}d`);
  const ends = (["max", "min"] as const).map((pick) => {
    const found = value(`level(${series}, ${span}, pick=${pick})`);
    return { head: pick === "max" ? "highest" : "lowest", value: found, day: dayOf(inquiry, series, found) };
  });
  return { sessions, span, now: value(series), rank: value(`percentile(${series}, ${span})`), ends };
}

/** The last day on which a series had the value found among its days. */
function dayOf(inquiry: Inquiry, series: string, { value, from, to }: Finding): string | null {
  if (value === null || from === null || to === null) return null;
  const { grid, values } = inquiry.column(series);
  const until = rowsUntil(grid.days, parseIsoDay(to)!);
  const row = values.subarray(0, until).lastIndexOf(value as number);
  return row < 0 ? null : isoDay(grid.days[row]!);
}
