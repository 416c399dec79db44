import fc from "fast-check";
import { expect, test } from "vitest";
import { addMonths, civil, civilDay, isoDay, isoWeek, parseIsoDay, weekday } from "../../src/series/day.ts";

test("2015-1-2 is a day", () => expect(isoDay(parseIsoDay("2015-1-2")!)).toBe("2015-01-02"));
test("a day the calendar lacks is no day", () => expect(parseIsoDay("2025-02-30")).toBeUndefined());
test("1970-01-01 is day 0 and a Thursday", () => expect([civilDay(1970, 1, 1), weekday(0)]).toEqual([0, 4]));
test("31 August less six months is 28 February", () =>
  expect(isoDay(addMonths(civilDay(2025, 8, 31)!, -6))).toBe("2025-02-28"));
test("week 1 of 2026 starts on Monday 2025-12-29", () => expect(isoDay(isoWeek(2026, 1)!)).toBe("2025-12-29"));
test("a year of 52 weeks has no week 53", () => expect(isoWeek(2025, 53)).toBeUndefined());
test("a civil day and its parts are one", () =>
  fc.assert(
    fc.property(fc.integer({ min: -200000, max: 200000 }), (day) => {
      const { year, month, dayOfMonth } = civil(day);
      return civilDay(year, month, dayOfMonth) === day;
    }),
  ));
