import { expect, test } from "vitest";
import { found, on, type Written } from "../claims/asking.ts";

const rising = Array.from({ length: 60 }, (_, t) => 100 + t + 3 * Math.sin(t * t));
const other = rising.map((_, t) => 50 + 4 * Math.cos(3 * t * t));
const dates = (values: readonly number[]) => on("2024-01-01", values, true);
const MARKET: Written = {
  A: { rows: dates(rising) },
  TWICE: { rows: dates(rising.map((value) => 2 * value)) },
  B: { rows: dates(other) },
  STILL: { rows: dates(rising.map(() => 7)) },
};

test.each([
  ["spillover(TWICE, A, all)", "lag 1 of A is a combination of those before it"],
  ["spillover(B, A, all, with=TWICE, order=1)", "lag 1 of TWICE is a combination of those before it"],
  ["spillover(A, STILL, all)", "lag 1 of STILL does not vary over these rows"],
  [
    "spillover(A, TWICE, all, with=[TWICE, B, A], method=cholesky, order=1)",
    "lag 1 of A is a combination of those before it",
  ],
  ["totalspillover(B, average(B, 1), all)", "lag 1 of average(B, 1) is a combination of those before it"],
  ["granger(TWICE, A, all)", "lag 1 of A is a combination of those before it"],
  ["granger(STILL, A, all)", "lag 1 of STILL does not vary over these rows"],
  ["beta(A, STILL, all)", "STILL does not vary over these rows"],
  ["rsquared(B, A, all, with=TWICE)", "TWICE is a combination of those before it"],
  ["multiple(A, STILL, all)", "STILL did not move over the span: nothing to divide by"],
  ["codrawdown(B, STILL, all)", "STILL never stood 10 % below its high"],
])("%s: %s", (text, reason) => {
  expect(found(MARKET, text)).toMatchObject({ value: null, reason });
});

test("drawdowns together are held against those of the series by its name", () => {
  const [note] = found(MARKET, "codrawdown(A, B, all, depth=5%)").notes.filter(({ code }) => code === "alone");
  expect(note!.message).toMatch(/^of all 60 days A stood 5 % below its high on /);
});
