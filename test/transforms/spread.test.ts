import { expect, test } from "vitest";
import { type Column, type ColumnUnit, dailyGrid } from "../../src/series/column.ts";
import type { Kind } from "../../src/series/series.ts";
import { spread } from "../../src/transforms/spread.ts";
import { turnover } from "../../src/transforms/turnover.ts";

const column = (values: readonly number[], kind: Kind = "price", unit: ColumnUnit = "price"): Column => ({
  kind,
  unit,
  flow: false,
  every: "d",
  overlap: 1,
  grid: dailyGrid(Int32Array.from(values, (_, row) => row)),
  values: Float64Array.from(values),
});

// The bars of the worked example of EDGE's authors, as in test/stats/liquidity.
const open = [18.21, 17.61, 17.61, 18.0, 17.9];
const high = [18.21, 17.61, 17.61, 18.2, 18.1];
const low = [17.61, 17.61, 17.61, 17.8, 17.7];
const close = [17.61, 17.61, 17.61, 18.1, 17.8];
const bars = [close, high, low, open].map((values) => column(values));
const made = (method: string, rows: number, inputs = bars) => spread.apply(inputs, { rows, word: method }).values;

test.each(["edge", "corwin-schultz", "abdi-ranaldo", "roll"])(
  "%s has a value from its N-th session on, not before",
  (method) => {
    const inputs = method === "roll" ? bars.slice(0, 1) : bars;
    const values = made(method, 5, inputs);
    expect([...values.subarray(0, 4)].every(Number.isNaN)).toBe(true);
    expect(values[4]).not.toBeNaN();
  },
);
test("what comes later changes nothing", () => {
  const shorter = bars.map((one) => column([...one.values.subarray(0, 4)]));
  expect(made("abdi-ranaldo", 2).subarray(0, 4)).toEqual(made("abdi-ranaldo", 2, shorter));
});
test("two closes at the ends of one-day ranges: abdi-ranaldo by hand", () => {
  // Close 101 at the high of 99..101, then the middle of 99..101 again: S^2 = 4 (ln 101 - m)^2, m = ln sqrt(99 * 101).
  const [c, h, l] = [column([101, 100]), column([101, 101]), column([99, 99])];
  const m = Math.log(Math.sqrt(99 * 101));
  expect(made("abdi-ranaldo", 2, [c, h, l])[1]).toBeCloseTo(10000 * 2 * (Math.log(101) - m), 9);
});
test("closes that bounce between 100 and 101: roll by hand", () => {
  // Moves -d, d, -d, d: neighbouring pairs (d,-d), (-d,d), (d,-d) have covariance (-3 d^2 + d^2 / 3) / 2 = -4/3 d^2.
  const d = Math.log(101 / 100);
  const found = made("roll", 5, [column([101, 100, 101, 100, 101])])[4]!;
  expect(found).toBeCloseTo(10000 * 2 * Math.sqrt((4 / 3) * d * d), 9);
});
test("roll needs the closes only, corwin-schultz no open", () => {
  const fields = spread.fields as (settings: { rows: number; word: string }) => readonly string[];
  expect(["roll", "corwin-schultz", "edge"].map((word) => fields({ rows: 5, word }))).toEqual([
    [],
    ["high", "low"],
    ["high", "low", "open"],
  ]);
});
test("a missing bar leaves the windows that need it without value, where the method needs every bar", () => {
  expect(made("roll", 4, [column([101, Number.NaN, 101, 100, 101])])[4]).toBeNaN();
});
test("no spread of a yield, or of too few sessions", () => {
  expect(spread.shape([column([4], "yield", "percent")], { rows: 21, word: "edge" })).toMatch(/taken of a price/);
  expect(spread.shape([column([4])], { rows: 2, word: "edge" })).toMatch(/3 or more/);
});
test("turnover is price times volume", () => {
  const volume = column([10, Number.NaN], "amount", "amount");
  expect([...turnover.apply([column([18.5, 19]), volume], { rows: 1, word: "" }).values]).toEqual([185, Number.NaN]);
});
