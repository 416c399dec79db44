import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bartlettOf,
  concentrationOf,
  depthsOf,
  momentsOf,
  productsOf,
  slidingMeanOf,
  sumOf,
} from "../../src/kernels/sums.ts";
import { textCells } from "../../src/kernels/text-cells.ts";
import { plainDepths } from "../../src/series/depths.ts";
import { plainBartlett, plainConcentration } from "../../src/stats/interval.ts";
import { plainMoments, plainSumOfProducts } from "../../src/stats/moments.ts";
import { plainSlidingMean } from "../../src/stats/sliding-mean.ts";
import { sum } from "../../src/stats/sum.ts";

/** Plain ones, some that rounding loses beside others, some missing or beyond number. */
const value = fc.oneof(
  { weight: 80, arbitrary: fc.double({ min: -1000, max: 1000, noNaN: true }) },
  { weight: 20, arbitrary: fc.constantFrom(1e16, -1e16, 0.1, 0, -0, 1e-300, 1e300) },
  { weight: 1, arbitrary: fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY) },
);
const columnOf = (length: number) =>
  fc.array(value, { minLength: length, maxLength: length }).map((values) => Float64Array.from(values));
const column = fc.integer({ min: 32, max: 90 }).chain(columnOf);
const two = fc.integer({ min: 32, max: 90 }).chain((length) => fc.tuple(columnOf(length), columnOf(length)));

describe("the kernels and their plain twins give the same bits", () => {
  test("sum and moments", () =>
    fc.assert(
      fc.property(column, (values) => {
        expect(sumOf(values)).toBe(sum(values));
        expect(momentsOf(values)).toEqual(plainMoments(values));
      }),
    ));

  test("products", () =>
    fc.assert(
      fc.property(two, ([x, y]) => {
        expect(productsOf(x, y)).toBe(plainSumOfProducts(x, y));
      }),
    ));

  test("lagged products, and the concentration of squares", () =>
    fc.assert(
      fc.property(column, fc.nat(12), (values, lag) => {
        const squares = values.map((one) => one * one);
        const total = sum(squares);
        expect(bartlettOf(values, total, lag)).toBe(plainBartlett(values, total, lag));
        expect(concentrationOf(squares, total)).toBe(plainConcentration(squares, total));
      }),
    ));

  test("depths below the highest", () =>
    fc.assert(
      fc.property(column, fc.constantFrom(Number.NEGATIVE_INFINITY, 5, 2000), fc.boolean(), (values, peak, hostile) => {
        const prices = hostile ? values : values.map((one) => Math.abs(one) + 1 || 1);
        const [kernel, plain] = [depthsOf(prices, peak)!, plainDepths(prices, peak)];
        expect(kernel.lowest).toBe(plain.lowest);
        if (!Number.isNaN(plain.lowest)) expect(kernel.depths).toEqual(plain.depths);
      }),
    ));

  test("sliding means", () =>
    fc.assert(
      fc.property(column, fc.integer({ min: 1, max: 40 }), (values, rows) => {
        expect(slidingMeanOf(values, rows)).toEqual(plainSlidingMean(values, rows));
      }),
    ));
});

test("short and long columns, and two of different length, are left to the plain twins", () => {
  expect(sumOf(new Float64Array(31))).toBeUndefined();
  expect(sumOf(new Float64Array(32))).toBe(0);
  expect(momentsOf(new Float64Array(8193))).toBeUndefined();
  expect(slidingMeanOf(new Float64Array(8192), 5)).toHaveLength(8192);
  expect(productsOf(new Float64Array(40), new Float64Array(41))).toBeUndefined();
});

test("a text that lay in the kernels' memory is written there anew", () => {
  const cells = textCells("Date,Close\n2024-01-02,1.5\n2024-01-03,2.5\n", ",")!;
  const closes = () => [...cells.decimals(Int32Array.of(1, 2), 1).values];
  expect(closes()).toEqual([1.5, 2.5]);
  slidingMeanOf(new Float64Array(500).fill(3), 20);
  expect(closes()).toEqual([1.5, 2.5]);
});
