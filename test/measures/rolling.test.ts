import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MEASURES } from "../../src/measures/index.ts";
import type { Measure, Rolling } from "../../src/measures/measure.ts";
import { type Column, dailyGrid } from "../../src/series/column.ts";

// A rolled measure must give, on every row, what `find` gives on that row's span alone.

const SIZE = 40;
const grid = dailyGrid(Int32Array.from({ length: SIZE }, (_, t) => 20_000 + t));

/** Few distinct values, so that many tie; some within rounding of another; huge ones that leave again; missing ones. */
const value = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 9 }) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 9 }).map((whole) => whole * (1 + 4e-10)) },
  { weight: 4, arbitrary: fc.integer({ min: -1e7, max: 1e7 }).map((whole) => whole / 1e6) },
  { weight: 1, arbitrary: fc.constantFrom(1e12, -1e12, 0) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
);
const values = fc.array(value, { minLength: SIZE, maxLength: SIZE });
const positive = values.map((all) => all.map((one) => (Math.abs(one) > 1e-3 ? Math.abs(one) : 3)));
const truths = fc.array(fc.constantFrom(1, 1, 0, 0, -1), { minLength: SIZE, maxLength: SIZE });
const kept = fc.option(fc.array(fc.constantFrom(0, 1, 1), { minLength: SIZE, maxLength: SIZE }), { nil: null });
/** starts that never go back: a warm-up without span, then rolling ones, a growing one, or empty ones */
const firsts = fc
  .record({ none: fc.nat(10), length: fc.integer({ min: 0, max: 12 }), grows: fc.boolean(), late: fc.nat(3) })
  .map(({ none, length, grows, late }) =>
    Int32Array.from({ length: SIZE }, (_, row) => {
      if (row < none) return -1;
      return grows ? Math.min(none + late, row + 1) : Math.max(0, row - length + 1);
    }),
  );

const column = (of: readonly number[], unit: Column["unit"]): Column => ({
  kind: "index",
  unit,
  flow: false,
  every: "d",
  overlap: 1,
  grid,
  values: Float64Array.from(of),
});

function plain(measure: Measure, { firsts, keep, ...asked }: Rolling): number[] {
  return Array.from(firsts, (first, last) => {
    if (first < 0) return Number.NaN;
    const found = measure.find({ ...asked, rows: { base: -1, first, last, keep } });
    return found.kind === "exact" ? found.value : Number.NaN;
  });
}

function optionsOf(measure: Measure): ReadonlyMap<string, string>[] {
  const option = measure.signature.options.find((one) => one.kind === "word");
  return option?.kind === "word" ? option.words.map((word) => new Map([[option.name, word]])) : [new Map()];
}

const rolling = MEASURES.filter((measure) => measure.roll !== undefined);

test("the statistics that would cost a whole span a row are the ones that roll", () =>
  expect(rolling.map((measure) => measure.id)).toEqual([
    "level",
    "percentile",
    "drawdown",
    "retracement",
    "count",
    "valueatrisk",
    "shortfall",
  ]));

describe.each(rolling)("$id rolled is $id found on each row", (measure) => {
  test.each(optionsOf(measure))("%o", (options) => {
    const given = measure.signature.given ? kept : fc.constant(null);
    const series = measure.id === "drawdown" ? fc.oneof(values, positive) : values;
    const unit = fc.constantFrom<Column["unit"]>("points", "bp");
    fc.assert(
      fc.property(series, unit, truths, given, firsts, fc.nat(SIZE - 1), (numbers, unit, told, keep, firsts, from) => {
        const asked: Rolling = {
          grid,
          columns: [column(numbers, unit)],
          others: [],
          roles: [measure.signature.inputs[0]!.name],
          names: () => [measure.signature.inputs[0]!.name],
          numbers: new Map([["tail", 0.25]]),
          lists: new Map(),
          condition: Int8Array.from(told),
          conditionOverlap: 1,
          confidence: 0.95,
          bound: null,
          options,
          days: new Map([["from", grid.days[from]!]]),
          firsts,
          keep: keep === null ? null : Int8Array.from(keep),
        };
        const [fast, slow] = [[...measure.roll!(asked)], plain(measure, asked)];
        for (const [row, one] of slow.entries()) {
          if (Number.isNaN(one)) expect(fast[row], `row ${row}`).toBeNaN();
          else expect(Math.abs(fast[row]! - one) / Math.max(1, Math.abs(one)), `row ${row}`).toBeLessThan(1e-13);
        }
      }),
      { numRuns: 300 },
    );
  });
});
