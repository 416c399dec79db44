import fc from "fast-check";
import { expect, test } from "vitest";
import { everyDay } from "../../src/series/every-day.ts";
import type { Series } from "../../src/series/series.ts";

const series = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 30 }).map((some): Series => {
  const days = Int32Array.from(some).sort();
  const source = { file: "", column: "", sha256: () => "", notes: [] };
  return { name: "", kind: "price", field: undefined, days, values: Float64Array.from(days, (day) => day / 8), source };
});

test("by hand: two series that share one of three days", () => {
  const [a, b] = [series, series].map((_, i) => ({
    ...{ name: "", kind: "price" as const, field: undefined },
    ...{ days: Int32Array.of(1, 3 - i), values: Float64Array.of(10, 30) },
    source: { file: "", column: "", sha256: () => "", notes: [] },
  }));
  const { days, columns } = everyDay([a!, b!]);
  expect(Array.from(days)).toEqual([1, 2, 3]);
  expect(columns.map((column) => Array.from(column))).toEqual([
    [10, Number.NaN, 30],
    [10, 30, Number.NaN],
  ]);
});

test("every day of any series once, ascending, and each value on its day", () => {
  fc.assert(
    fc.property(fc.array(series, { maxLength: 5 }), (all) => {
      const { days, columns } = everyDay(all);
      const expected = [...new Set(all.flatMap((one) => Array.from(one.days)))].sort((a, b) => a - b);
      expect(Array.from(days)).toEqual(expected);
      for (const [index, one] of all.entries())
        expect(Array.from(columns[index]!)).toEqual(
          expected.map((day) => (one.days.includes(day) ? day / 8 : Number.NaN)),
        );
    }),
  );
});
