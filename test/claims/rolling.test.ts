import fc from "fast-check";
import { expect, test } from "vitest";
import { isoDay } from "../../src/series/day.ts";
import { asking, on } from "./asking.ts";

// A measure taken day by day gives on each day what it gives when asked as of that day.

const FROM_DAY_TO_DAY = [
  "percentile(move(A), 10d)",
  "percentile(A, 3w)",
  "level(A/B, 7d, pick=median)",
  "level(move(A), 8d, pick=mean)",
  "drawdown(A, 9d, pick=max)",
  "count(move(A) < 0 and not (B >= 100 or move(B) > 1%), 6d)",
  "count(move(A) <= q25 and move(B) between q10 and q90, 12d)",
  "count(lag(move(A) <= q25, 2), 12d)",
  "count(move(A) < 0 given lag(move(B) <= q50, 1), 11d)",
  "level(A given move(B) < 0, 6d, pick=min)",
  "level(A given move(B) <= q50, 6d, pick=max)",
  "level(percentile(move(A), 5d), 6d, pick=max)",
  "count((A at 2025-01-09) > 90, 5d)",
  "average(A, 5)",
];

const market = fc.array(fc.tuple(fc.integer({ min: 80, max: 120 }), fc.integer({ min: 80, max: 120 })), {
  minLength: 30,
  maxLength: 30,
});

test.each(FROM_DAY_TO_DAY)("%s", (text) => {
  fc.assert(
    fc.property(market, (rows) => {
      const written = {
        A: {
          rows: on(
            "2025-01-06",
            rows.map(([a]) => a),
          ),
        },
        B: {
          rows: on(
            "2025-01-06",
            rows.map(([, b]) => b),
          ),
        },
      };
      const inquiry = asking(written);
      const { values, grid } = inquiry.column(text);
      let numbers = 0;
      for (const [row, day] of grid.days.entries()) {
        const asked = inquiry.values(`(${text}) at ${isoDay(day)}`)[0]!.finding.value;
        if (asked === null) expect(values[row], isoDay(day)).toBeNaN();
        else expect(values[row], isoDay(day)).toBeCloseTo(asked as number, 12);
        if (asked !== null) numbers++;
      }
      expect(numbers).toBeGreaterThan(10);
    }),
    { numRuns: 10 },
  );
});

test("breadth of fewer than two members is refused wherever it stands", () => {
  const inquiry = asking({ A: { rows: on("2025-01-06", [1, 2, 3]) }, B: { rows: on("2025-01-06", [1, 2, 3]) } });
  for (const text of [
    "breadth(move([A]) < 0) > 50%",
    "count(breadth(move([A]) < 0) > 50%, 2d) > 1",
    "when(breadth(move(A) < 0) > 50%, 2d) > 2025",
    "rate(A > 0 given breadth(move([B]) < 0) > 50%, 2d) > 0%",
    "level(breadth(move([A]) < 0), 2d) > 50%",
    "average(breadth(move([A]) < 0), 2) > 50%",
  ])
    expect(() => inquiry.claim(text), text).toThrow(/breadth of fewer than two members/);
  expect(inquiry.claim("count(breadth(move([A, B]) > 0) > 50%, 2d) >= 2").judge().ruling).toBe("supported");
});

test("daily and weekly series do not meet in a condition; a weekly condition is told weekly", () => {
  const days = on("2025-01-06", [5, 4, 3, 2, 9, 8, 7, 6, 5, 1, 7, 7]); // Fridays 9, 1; the running week 7
  const inquiry = asking({ A: { rows: days }, B: { rows: days } });
  for (const text of [
    "count(weekly(A) > 2 and B > 0, 2d) > 1",
    "level(move(weekly(A)) given move(B) < 0, 2d) > 0%",
    "level(move(A) given move(weekly(B)) < 0, 2d) > 0%",
    "count(level(A given weekly(B) > 0, 2d) > 0, 2d) > 0",
    "count(breadth([weekly(A), B] > 0) > 50%, 2d) > 1",
  ])
    expect(() => inquiry.claim(text), text).toThrow(/one frequency/);
  const counted = (text: string) => inquiry.values(text)[0]!.finding.value;
  expect(counted("count(breadth(weekly([A, B]) > 2) > 50%, 3d)")).toBe(2);
  expect(counted("count(count(weekly(A) > 2, 2d) >= 1, 2d)")).toBe(2);
  expect(counted("count(weekly(A) > (B at 2025-01-09), 3d)")).toBe(2);
});
