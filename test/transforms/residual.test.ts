import { expect, test } from "vitest";
import { type Column, dailyGrid, unitOfKind } from "../../src/series/column.ts";
import type { Kind } from "../../src/series/series.ts";
import { residual } from "../../src/transforms/residual.ts";

const days = 30;
const grid = dailyGrid(Int32Array.from({ length: days }, (_, t) => 20000 + t));
const column = (values: ArrayLike<number>, kind: Kind = "price"): Column => ({
  kind,
  unit: unitOfKind(kind),
  flow: false,
  every: "d",
  overlap: 1,
  grid,
  values: Float64Array.from(values),
});
const walk = (moves: (t: number) => number) => {
  let log = 0;
  return Array.from({ length: days }, (_, t) => {
    log += t === 0 ? 0 : moves(t);
    return 100 * Math.exp(log);
  });
};
const market = (t: number) => 0.01 * Math.sin(t * t);
const rates = (t: number) => 0.01 * Math.cos(3 * t * t);
const left = (y: Column, others: Column[], rows: number) => residual.apply([y, ...others], { rows, word: "" }).values;

test("what X does not account for is given back as a simple return", () => {
  // y = 0.001 + 2 x exactly, until a shock of log 3 % on day 25
  const y = column(walk((t) => 0.001 + 2 * market(t) + (t === 25 ? 0.03 : 0)));
  const found = left(y, [column(walk(market))], 10);
  expect(found[24]).toBeCloseTo(0, 12);
  expect(found[25]).toBeCloseTo(Math.exp(0.03) - 1, 12);
});
test("today has no part in its own fit, and no day sees a later one", () => {
  const y = walk((t) => 0.001 + 2 * market(t));
  const before = left(column(y), [column(walk(market))], 10);
  const after = left(column(y.map((value, t) => (t > 20 ? value * 2 : value))), [column(walk(market))], 10);
  expect(after.slice(0, 21)).toEqual(before.slice(0, 21));
});
test("there is none before N moves and one of today: row N + 1 is the first", () => {
  const found = left(column(walk((t) => market(t) + rates(t))), [column(walk(market))], 10);
  expect([...found].findIndex((value) => !Number.isNaN(value))).toBe(11);
});
test("with a second series nothing is left of a sum of both", () => {
  const y = column(walk((t) => 0.5 * market(t) - 3 * rates(t)));
  const found = left(y, [column(walk(market)), column(walk(rates))], 12);
  expect(Math.max(...[...found.slice(13)].map(Math.abs))).toBeLessThan(1e-12);
});
test("of a yield it is in basis points", () => {
  const level = Array.from({ length: days }, (_, t) => 4 + 0.01 * t);
  const y = column(
    level.map((value, t) => (t >= 25 ? value + 0.05 : value)),
    "yield",
  );
  expect(left(y, [column(walk(market))], 10)[25]).toBeCloseTo(5, 8);
  expect(residual.shape([y, column(walk(market))], { rows: 10, word: "" })).toMatchObject({ unit: "bp", flow: true });
});
test("a missing day leaves the days whose fit needs it without value", () => {
  const x = walk(market);
  x[15] = Number.NaN;
  const found = left(column(walk((t) => 2 * market(t))), [column(x)], 5);
  // moves 15 and 16 are missing; the fit of day 21 is the last with move 16
  expect([...found].flatMap((value, t) => (t >= 6 && Number.isNaN(value) ? [t] : []))).toEqual([
    15, 16, 17, 18, 19, 20, 21,
  ]);
});
test("fewer moves than coefficients and one more is refused", () =>
  expect(residual.shape([column(walk(market)), column(walk(rates))], { rows: 2, word: "" })).toMatch(/need 3/));
