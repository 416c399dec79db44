import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { monthOfName } from "../../../src/read/days/month-names.ts";
import { isWeekdayName } from "../../../src/read/days/weekday-names.ts";
import { civil, civilDay, type Day, isoDay } from "../../../src/series/day.ts";
import { daysOf, FORMS, formatOf, refusalOf } from "./cells.ts";

const day = fc.integer({ min: civilDay(1974, 1, 1)!, max: civilDay(2099, 12, 31)! });
/** A file's days; the 13th of a month among them decides between day and month. */
const file = fc
  .tuple(fc.uniqueArray(day, { minLength: 1, maxLength: 30 }), fc.integer({ min: 1975, max: 2099 }))
  .map(([days, year]) => [...days, civilDay(year, 5, 13)!]);

describe.each(Object.entries(FORMS))("days written in the form %s", (_, form) => {
  test("read back, whichever days they are", () => {
    fc.assert(
      fc.property(file, (days) => {
        expect(daysOf(days.map(form))).toEqual(days.map(isoDay));
      }),
    );
  });
  test("are read as the same days in any order of rows", () => {
    fc.assert(
      fc.property(
        file.chain((days) => fc.tuple(fc.constant(days), fc.shuffledSubarray(days, { minLength: days.length }))),
        ([days, shuffled]) => {
          expect(formatOf(shuffled.map(form)).id).toBe(formatOf(days.map(form)).id);
          expect(daysOf(shuffled.map(form)).sort()).toEqual(days.map(isoDay).sort());
        },
      ),
    );
  });
  test("have the same day in their stamps", () => {
    fc.assert(
      fc.property(day, (one) => {
        const decisive = civilDay(2000, 5, 13)!;
        const stamp = formatOf([form(decisive), form(one)]).stamp(form(one));
        expect(stamp).toMatchObject({ day: one });
      }),
    );
  });
  test("the Gregorian new year and leap days are no exception", () => {
    const days = [1976, 2000, 2024, 2096].flatMap((year) => [
      civilDay(year, 1, 1)!,
      civilDay(year, 2, 29)!,
      civilDay(year, 12, 31)!,
    ]);
    expect(daysOf(days.map(form))).toEqual(days.map(isoDay));
  });
});

const late = day.filter((one) => civil(one).dayOfMonth > 12);

test("a decisive row of each order in one file is refused, wherever they stand", () => {
  const [first, last] = [FORMS["month first"]!, FORMS["day first"]!];
  fc.assert(
    fc.property(fc.array(day), late, late, fc.boolean(), (others, one, other, turned) => {
      const cells = [...others.map(first), first(one), last(other)];
      expect(refusalOf(turned ? cells.reverse() : cells)).toMatch(/^mixed-dates/);
    }),
  );
});

test("without a decisive row, days are the ones meant or the file is refused", () => {
  const early = fc.integer({ min: 0, max: 80 * 12 * 12 - 1 }).map((count) => {
    return civilDay(1980 + Math.floor(count / 144), (Math.floor(count / 12) % 12) + 1, (count % 12) + 1)!;
  });
  const sorted = fc.uniqueArray(early, { minLength: 1, maxLength: 40 }).map((days) => days.sort((a, b) => a - b));
  for (const form of [FORMS["month first"]!, FORMS["day first"]!]) {
    fc.assert(
      fc.property(sorted, (days) => {
        const cells = days.map(form);
        const refusal = refusalOf(cells);
        if (refusal === "not refused") expect(daysOf(cells)).toEqual(days.map(isoDay));
        else expect(refusal).toMatch(/^ambiguous-dates/);
      }),
    );
  }
});

test("two-digit years of a daily file in order read as meant, the year in front or behind", () => {
  const start = fc.integer({ min: civilDay(1970, 1, 1)!, max: civilDay(2060, 1, 1)! });
  const short: readonly ((day: Day) => string)[] = [
    (one) => isoDay(one).slice(2).replaceAll("-", "/"),
    (one) => isoDay(one).slice(2).split("-").reverse().join("."),
    (one) => isoDay(one).replace(/^..(..)-(..)-(..)$/, "$2/$3/$1"),
  ];
  for (const form of short) {
    fc.assert(
      fc.property(start, fc.integer({ min: 40, max: 400 }), (first, count) => {
        const days = Array.from({ length: count }, (_, i) => first + i);
        expect(daysOf(days.map(form))).toEqual(days.map(isoDay));
      }),
    );
  }
});

describe("names of months and weekdays, as the runtime's own tables have them", () => {
  const languages = ["en", "de", "fr", "es", "pt", "it", "tr", "pl", "ru", "nl"];
  const months = Array.from({ length: 12 }, (_, i) => new Date(Date.UTC(2024, i, 15)));
  const weekdays = Array.from({ length: 7 }, (_, i) => new Date(Date.UTC(2024, 0, i + 1)));
  const name = (language: string, date: Date, part: "month" | "weekday", options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" })
      .formatToParts(date)
      .find(({ type }) => type === part)!.value;
  test.each(languages)("%s", (language) => {
    for (const style of ["long", "short"] as const) {
      for (const [index, date] of months.entries()) {
        for (const options of [{ month: style }, { day: "numeric", month: style, year: "numeric" }] as const) {
          const written = name(language, date, "month", options).replace(/\.$/, "");
          for (const one of [written, written.toUpperCase(), written.toLowerCase()])
            expect([one, monthOfName(one)]).toEqual([one, index + 1]);
        }
      }
      for (const date of weekdays) {
        const written = name(language, date, "weekday", { weekday: style }).replace(/\.$/, "");
        expect([written, isWeekdayName(written)]).toEqual([written, true]);
      }
    }
  });
  test("other words are none", () => {
    for (const word of ["", "jui", "total", "close", "ma", "constructor", "open", "date"])
      expect([word, monthOfName(word)]).toEqual([word, undefined]);
  });
});
