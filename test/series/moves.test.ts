import fc from "fast-check";
import { expect, test } from "vitest";
import { type Column, dailyGrid } from "../../src/series/column.ts";
import { logMoves, logMovesFrom, moves } from "../../src/series/moves.ts";
import { KINDS } from "../../src/series/series.ts";

const SIZE = 12;
const grid = dailyGrid(Int32Array.from({ length: SIZE }, (_, row) => 20_000 + row));
const value = fc.oneof(fc.double({ min: 0.01, max: 1e6, noNaN: true }), fc.constantFrom(0, -3, Number.NaN));
const columns = fc
  .record({ kind: fc.constantFrom(...KINDS), values: fc.array(value, { minLength: SIZE, maxLength: SIZE }) })
  .map(
    ({ kind, values }): Column => ({
      ...{ kind, unit: "1", flow: false, every: "d", overlap: 1, grid },
      values: Float64Array.from(values),
    }),
  );

test("log moves by hand", () => {
  const column: Column = { kind: "price", unit: "price", flow: false, every: "d", overlap: 1, grid, values: price };
  expect([...logMoves(column).values.subarray(0, 4)]).toEqual([Number.NaN, Math.log(2), Math.log(0.5), Number.NaN]);
});

const price = Float64Array.of(1, 2, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1);

test("the moves of a span are those of the whole column, in whatever order spans are asked", () => {
  fc.assert(
    fc.property(columns, fc.array(fc.integer({ min: -2, max: SIZE })), (column, froms) => {
      const whole = logMoves({ ...column }).values;
      for (const from of froms) {
        const first = Math.max(0, from);
        expect(logMovesFrom(column, from).values.subarray(first)).toEqual(whole.subarray(first));
      }
    }),
  );
});

test("yields and indices move by differences", () => {
  fc.assert(
    fc.property(columns, (column) => {
      if (column.kind === "yield" || column.kind === "index")
        expect(logMoves(column).values).toEqual(moves(column).values);
    }),
  );
});
