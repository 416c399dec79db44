import fc from "fast-check";
import { expect, test } from "vitest";
import { DATE_FORMATS, looksLikeDay } from "../../../src/read/days/day-format.ts";
import { daysOf, FORMS, formatOf, refusalOf } from "./cells.ts";

const piece = fc.constantFrom(
  ..."0123456789".split(""),
  ..."-/.,: 年月日년월일元TZ+()[]'¹０".split(""),
  ..."\u00a0\u202f\ufeff".split(""),
  ..."2024 31 12 99 May mai R8 令和 Q1 M01 AM EST 16:00 1704153600".split(" "),
);
const form = fc.constantFrom(...Object.values(FORMS));
const cell = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary" }),
  fc.tuple(form, fc.integer({ min: 0, max: 40_000 })).map(([write, day]) => write(day)),
);

test("any column has a format that reads whole days, or is refused; day and stamp agree", () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 20 }), fc.constantFrom(...DATE_FORMATS), (texts, configured) => {
      const refusal = refusalOf(texts, configured);
      if (refusal !== "not refused") {
        expect(refusal).toMatch(/^(ambiguous|mixed)-dates: x\.csv:\d+: /);
        return;
      }
      const format = formatOf(texts, configured);
      for (const text of texts) {
        const [day, stamp] = [format.read(text), format.stamp(text)];
        expect(typeof stamp === "object" ? stamp.day : stamp).toBe(day);
        if (typeof day !== "number") continue;
        expect(Number.isInteger(day)).toBe(true);
        const second = (stamp as { second?: number }).second ?? 0;
        expect(second >= 0 && second <= 86400).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

test("what a file that is not configured reads as a day looks like one, but for counts within a unit known from others", () => {
  fc.assert(
    fc.property(cell, (text) => {
      if (refusalOf([text]) === "not refused" && typeof formatOf([text]).read(text) === "number" && /\D/.test(text))
        expect([text, looksLikeDay(text)]).toEqual([text, true]);
    }),
    { numRuns: 2000 },
  );
});

test("blank cells and footers decide nothing", () => {
  expect(daysOf(["", "01/02/2020", " ", "31/01/2020", "Total: 13/13/2020"])).toEqual([
    undefined,
    "2020-02-01",
    undefined,
    "2020-01-31",
    undefined,
  ]);
});

test("very long cells are no days, at once", () => {
  for (const letters of [" ", "a", "1", "1/", "May ", "2024-01-02 ", "年", "(", "0:"]) {
    const text = `2024-01-02${letters.repeat(50_000)}x`;
    for (const configured of DATE_FORMATS) expect(formatOf([text], configured).read(text)).toBeUndefined();
  }
});
