import type { Inquiry } from "../claims/inquiry.ts";
import type { Finding } from "../measures/finding.ts";
import { isoDay, parseIsoDay } from "../series/day.ts";
import { rowsUntil } from "../series/panel.ts";

/** The last day of a finding's days on which a series had the value found; null where there is none. */
export function dayOfValue(inquiry: Inquiry, series: string, { value, from, to }: Finding): string | null {
  if (value === null || from === null || to === null) return null;
  const { grid, values } = inquiry.column(series);
  const [first, until] = [rowsUntil(grid.days, parseIsoDay(from)! - 1), rowsUntil(grid.days, parseIsoDay(to)!)];
  const row = values.subarray(0, until).lastIndexOf(value as number);
  return row < first ? null : isoDay(grid.days[row]!);
}
