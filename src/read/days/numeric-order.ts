import { fullYear, oneCentury } from "./century.ts";
import type { DayCells, DayFormat } from "./day-format.ts";
import { type DayPart, dayThenClock } from "./day-part.ts";
import { calendarDay } from "./iso-day.ts";
import { type Triple, tripleOf } from "./triple.ts";

/** The order of day, month and year in days of three numbers with the year last or with two digits. */
export type NumericOrder = "ymd" | "mdy" | "dmy";

/** Which number of a triple is the year, the month and the day of the month. */
export function inOrder(triple: Triple, order: NumericOrder): { year: number; month: number; dayOfMonth: number } {
  const { first, second, third, short } = triple;
  if (order === "ymd") return { year: fullYear(first), month: second, dayOfMonth: third };
  const year = short ? fullYear(third) : third;
  return order === "mdy" ? { year, month: first, dayOfMonth: second } : { year, month: second, dayOfMonth: first };
}

/** The format of a file that writes its days as `sample` is written, in that order. All years have two digits, or all have four. */
export function inNumericOrder(
  order: NumericOrder,
  sample: Pick<Triple, "short" | "separator">,
  why: string,
  cells: DayCells,
  file: string,
): DayFormat {
  const part = (plain: string): DayPart | undefined => {
    const triple = tripleOf(plain);
    if (triple === undefined || triple.short !== sample.short) return undefined;
    const { year, month, dayOfMonth } = inOrder(triple, order);
    return { day: calendarDay(year, month, dayOfMonth), rest: triple.rest };
  };
  const format = dayThenClock({ id: order, form: formOf(order, sample), why }, part);
  return sample.short ? oneCentury(cells, format, file) : format;
}

function formOf(order: NumericOrder, { short, separator }: Pick<Triple, "short" | "separator">): string {
  const names = { y: short ? "YY" : "YYYY", m: "MM", d: "DD" };
  return [...order].map((part) => names[part as keyof typeof names]).join(separator);
}
