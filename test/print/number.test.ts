import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactText, intervalText, numberText } from "../../src/print/number.ts";

describe("a number is shown with its unit", () => {
  test.each([
    [-0.49736, "%", "-49.74 %"],
    [0.07, "%", "7.00 %"],
    [7, "bp", "7 bp"],
    [7.000000000001, "bp", "7 bp"],
    [-12.46, "bp", "-12.5 bp"],
    [62702.09375, "price", "62702.1"],
    [12.898, "price", "12.898"],
    [5318.4, "price", "5318.4"],
    [123456789.5, "amount", "123456790"],
    [0.0000123456789, "price", "0.0000123457"],
    [100, "price", "100"],
    [17.2, "points", "17.2 points"],
    [0.0659, "1", "0.066"],
    [2.374, "x", "2.37x"],
    [3, "d", "3 d"],
    [0.3512, "bp per %", "0.351 bp per %"],
  ])("%d %s is %s", (value, unit, text) => expect(numberText(value, unit)).toBe(text));

  test("--digits says how many decimals", () => {
    expect(numberText(-0.49736, "%", 1)).toBe("-49.7 %");
    expect(numberText(62702.09375, "price", 4)).toBe("62702.0938");
    expect(numberText(0.0659, "1", 0)).toBe("0");
  });
  test("a count of days stays whole under --digits", () => expect(numberText(3, "d", 4)).toBe("3 d"));
  test("a value that would round to zero keeps two significant digits", () => {
    expect(numberText(0.000031, "%")).toBe("0.0031 %");
    expect(numberText(0.0004, "1")).toBe("0.00040");
  });
  test("what is zero up to rounding errors is zero", () => expect(numberText(-1e-17, "1")).toBe("0.000"));
  test("zero has no sign, in any unit and at any number of digits", () => {
    for (const unit of ["%", "bp", "1", "x", "d", "price", "bp per %"]) {
      for (const digits of [undefined, 0, 3]) expect(numberText(-0, unit, digits)).not.toContain("-");
    }
    expect(numberText(-0.4, "bp", 0)).toBe("0 bp");
    expect(intervalText(-0.001, 0.9, "1", 1)).toBe("0.0 .. 0.9");
    expect(exactText(-0)).toBe("0");
  });
});

describe("an interval is shown with its unit once", () => {
  test.each([
    [-0.1811, 0.3145, "1", "-0.18 .. 0.31"],
    [-0.0312, 0.0455, "%", "-3.12 .. 4.55 %"],
    [1.8, 2.91, "x", "1.80 .. 2.91x"],
    [0.99123, 0.99812, "1", "0.9912 .. 0.9981"],
    [5.2, 9.81, "bp", "5.2 .. 9.8 bp"],
    [-Infinity, 0.2, "1", "-inf .. 0.20"],
  ])("%d to %d %s is %s", (low, high, unit, text) => expect(intervalText(low, high, unit)).toBe(text));
});

test("every shown price is within one part in 100,000 of the price", () => {
  const price = fc.double({ min: 1e-8, max: 1e15, noNaN: true });
  fc.assert(
    fc.property(price, (value) => {
      expect(Math.abs(Number(numberText(value, "price")) / value - 1)).toBeLessThanOrEqual(5e-6 + 1e-12);
    }),
  );
});

test("an exact number reads back as the same number", () => {
  fc.assert(fc.property(fc.double({ noNaN: true }), (value) => Number(exactText(value)) === value));
});
