import type { Inquiry } from "../claims/inquiry.ts";
import type { Finding } from "../measures/finding.ts";
import type { Table } from "../print/report.ts";
import { parseIsoDay, weekday } from "../series/day.ts";
import { countCell, textCell } from "./cells.ts";

const NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** On which weekdays the days used fall: a calendar joined wrongly shows as a day without rows. */
export function weekdayTable(inquiry: Inquiry, series: readonly string[], findings: readonly Finding[]): Table {
  const days = inquiry.days(series);
  const rows = findings.map((finding) => {
    const [first, last] = [parseIsoDay(finding.from ?? ""), parseIsoDay(finding.to ?? "")];
    const counts = new Array<number>(7).fill(0);
    for (const day of days)
      if (first !== undefined && last !== undefined && day >= first && day <= last) counts[weekday(day) - 1]!++;
    return [textCell(finding.span), ...counts.map(countCell)];
  });
  const heads = NAMES.map((head) => ({ head: head.slice(0, 3), align: "right" }) as const);
  return { title: "days used, by weekday", columns: [{ head: "span", align: "left" }, ...heads], rows };
}
