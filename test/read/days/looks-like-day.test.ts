import { expect, test } from "vitest";
import { looksLikeDay } from "../../../src/read/days/day-format.ts";
import { FORMS } from "./cells.ts";

test.each(Object.entries(FORMS))("a day of the form %s looks like one", (_, form) => {
  expect(looksLikeDay(form(19724))).toBe(true);
});

test.each(["2025-02-30", "R8.1.31", "2024Q1", "Jan 2024", "45293", "1/2/24", "２０２６年１月３１日"])(
  "%s looks like a day",
  (text) => expect(looksLikeDay(text)).toBe(true),
);

test.each([
  "",
  "Date",
  "Date(UTC)",
  "日付",
  "Close 2024",
  "Total",
  "Source: Bloomberg, 31/01/2024",
  "Updated 8 May 2020",
  "11:34",
  "100.25",
  "1,234.50",
  "27.61M",
  "12345678",
  "1234567",
  "-0.5",
  "1.2.3",
  "2024",
  "^GSPC",
])("%j does not", (text) => expect(looksLikeDay(text)).toBe(false));

test("a long text is left aside at once", () => {
  for (const letters of ["a", "a ", "1", "1 a", "a-", "1.", "((", "年"])
    expect(looksLikeDay(letters.repeat(100_000))).toBe(false);
});
