import fc from "fast-check";
import { expect, test } from "vitest";
import { commonDays, sundayCounts } from "../../src/kernels/day-columns.ts";
import { counted } from "../../src/read/sundays.ts";
import { commonRows } from "../../src/series/panel.ts";

const days = fc
  .uniqueArray(fc.integer({ min: -200, max: 200 }), { maxLength: 60 })
  .map((some) => Int32Array.from(some).sort());
const dayColumn = days.chain((own) =>
  fc
    .array(fc.double({ noNaN: true }), { minLength: own.length, maxLength: own.length })
    .map((values) => ({ days: own, values: Float64Array.from(values) })),
);

test("the kernel and its plain twin find the same common days, and each column's values on them", () => {
  fc.assert(
    fc.property(fc.array(dayColumn, { minLength: 2, maxLength: 5 }), (all) => {
      const twin = commonRows(all);
      const kernel = commonDays(all)!;
      expect(kernel.days).toEqual(twin.days);
      expect(kernel.columns).toEqual(twin.columns);
      expect(Array.from(kernel.days)).toEqual(
        Array.from(all[0]!.days).filter((day) => all.every((one) => one.days.includes(day))),
      );
    }),
  );
});

test("the kernel and its plain twin count the same Sundays and the same near days", () => {
  fc.assert(
    fc.property(days, (own) => {
      expect(sundayCounts(own)).toEqual(counted(own));
    }),
  );
  // 2024-01-06 was a Saturday, 19728 days after 1970-01-01
  expect(sundayCounts(Int32Array.of(19728, 19729, 19736))).toEqual([2, 1]);
});
