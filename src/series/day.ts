/** Whole days since 1970-01-01 in the proleptic Gregorian calendar: a civil day, without time zone or clock. */
export type Day = number;

/** The civil day of a year, month (1..12) and day of the month, or undefined where the calendar has none (2025-02-30). Hinnant's algorithm. */
export function civilDay(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return undefined;
  return daysFromCivil(year, month, dayOfMonth);
}

/** Year, month (1..12) and day of the month of a civil day. */
export function civil(day: Day): { year: number; month: number; dayOfMonth: number } {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** `2026-02-05`. */
export function isoDay(day: Day): string {
  const { year, month, dayOfMonth } = civil(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}

/** The day of an ISO text, months and days with one digit or two (`2015-1-2`); undefined for anything else. */
export function parseIsoDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  return match === null ? undefined : civilDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Monday 1 ... Sunday 7. */
export function weekday(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The Monday that starts the ISO week of a day; two days are in one ISO week when their Mondays are equal. */
export function mondayOf(day: Day): Day {
  return day - weekday(day) + 1;
}

/** Monday of an ISO week (ISO 8601: week 1 holds 4 January), or undefined where the year has no such week. */
export function isoWeek(year: number, week: number): Day | undefined {
  const monday = mondayOf(daysFromCivil(year, 1, 4)) + 7 * (week - 1);
  return week >= 1 && civil(monday + 3).year === year ? monday : undefined;
}

/** A day moved by whole months; the day of the month is clamped to the month's end (31 August - 6 months = 28 February). */
export function addMonths(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = civil(day);
  const count = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(count / 12);
  const targetMonth = count - targetYear * 12 + 1;
  return daysFromCivil(targetYear, targetMonth, Math.min(dayOfMonth, daysInMonth(targetYear, targetMonth)));
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function daysFromCivil(year: number, month: number, dayOfMonth: number): Day {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}
