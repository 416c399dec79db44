import { Failure } from "../failure.ts";

/** Which part of a written day comes first: `auto` lets the whole file decide. */
export type DateFormat = "auto" | DateOrder;
export type DateOrder = "ymd" | "mdy" | "dmy";
export const DATE_FORMATS: readonly DateFormat[] = ["auto", "ymd", "mdy", "dmy"];

/** Days as messages show them. */
export const DATE_ORDER_FORMS: Readonly<Record<DateOrder, string>> = {
  ymd: "YYYY-MM-DD",
  mdy: "MM/DD/YYYY",
  dmy: "DD/MM/YYYY",
};

/** The cells of a file's day column, and where they stand. */
export interface DayCells {
  readonly count: number;
  text(index: number): string;
  line(index: number): number;
}

/**
 * The order in which a file writes its days. The year first where the first row has it so; else the first row with a part above 12 decides
 * for all. Failure where no row decides, or two rows contradict each other: a guess here would move every price.
 */
export function dateOrder(cells: DayCells, file: string): DateOrder {
  if (!YEAR_LAST.test(cells.text(0))) return "ymd";
  let dayFirst: number | undefined;
  let monthFirst: number | undefined;
  for (let i = 0; i < cells.count; i++) {
    const parts = YEAR_LAST.exec(cells.text(i));
    if (parts === null) continue;
    if (Number(parts[1]) > 12) dayFirst ??= cells.line(i);
    if (Number(parts[2]) > 12) monthFirst ??= cells.line(i);
    if (dayFirst !== undefined && monthFirst !== undefined) throw contradiction(file, dayFirst, monthFirst);
  }
  if (dayFirst !== undefined) return "dmy";
  if (monthFirst !== undefined) return "mdy";
  throw new Failure({
    code: "ambiguous-dates",
    place: { file, line: cells.line(0) },
    found: "day and month cannot be told apart",
    expected: "set date_format: mdy or dmy",
  });
}

const YEAR_LAST = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}(?!\d)/;

function contradiction(file: string, dayFirst: number, monthFirst: number): Failure {
  return new Failure({
    code: "mixed-dates",
    place: { file, line: Math.max(dayFirst, monthFirst) },
    found: `line ${dayFirst} writes the day before the month, line ${monthFirst} the month before the day`,
    expected: "one order is expected in the whole file",
  });
}
