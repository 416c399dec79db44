import { expect, test } from "vitest";
import { dailyGrid, thinned } from "../../src/series/column.ts";
import { civilDay, isoDay, weekday } from "../../src/series/day.ts";
import { moves } from "../../src/series/moves.ts";
import { align, alignment } from "../../src/series/panel.ts";
import type { Series } from "../../src/series/series.ts";

const monday = civilDay(2026, 1, 5)!;
function series(name: string, days: number[]): Series {
  const source = { file: `${name}.csv`, column: "close", sha256: () => "", notes: [] };
  return {
    name,
    kind: "price",
    field: undefined,
    days: Int32Array.from(days),
    values: Float64Array.from(days, (_, i) => 100 + i),
    source,
  };
}
const everyDay = Array.from({ length: 14 }, (_, i) => monday + i);
const weekdays = everyDay.filter((day) => weekday(day) <= 5);

test("alignment comes before differencing, so Mondays keep their move", () => {
  const panel = align([series("BTC", everyDay), series("GOLD", weekdays)]);
  expect(panel.days.length).toBe(10);
  const btc = {
    kind: "price",
    unit: "price",
    flow: false,
    every: "d",
    overlap: 1,
    grid: dailyGrid(panel.days),
    values: panel.columns[0]!,
  } as const;
  const second = Array.from(panel.days).findIndex((day, row) => row > 0 && weekday(day) === 1);
  // Friday 104 to Monday 107: three calendar days in one move.
  expect(moves(btc).values[second]).toBeCloseTo(107 / 104 - 1, 12);
});
test("the audit says which series lacks the dropped days", () => {
  const audit = alignment([series("BTC", everyDay), series("GOLD", weekdays)], monday, monday + 13);
  expect(audit).toEqual({ used: 10, dropped: 4, weekends: 4, lacking: [{ series: "GOLD", days: 4 }] });
});
test("series without a common day give an empty panel", () =>
  expect(align([series("A", [1, 3]), series("B", [2, 4])]).days.length).toBe(0));
test("the running week counts with its last day so far", () => {
  const grid = thinned(Int32Array.from(weekdays.slice(0, 8)), "w");
  expect(Array.from(grid.days, isoDay)).toEqual(["2026-01-09", "2026-01-14"]);
});
