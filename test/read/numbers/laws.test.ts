import fc from "fast-check";
import { expect, test } from "vitest";
import { Failure } from "../../../src/failure.ts";
import type { NumberFormat } from "../../../src/read/numbers/number-format.ts";
import { formatOf, readAs } from "./cells.ts";

interface Style {
  readonly decimal: "point" | "comma";
  readonly group: string;
  readonly dress: (digits: string, negative: boolean) => string;
}

const signed = (digits: string, negative: boolean): string => `${negative ? "-" : ""}${digits}`;
const DRESSES: readonly Style["dress"][] = [
  signed,
  (digits, negative) => `${negative ? "\u2212" : "+"}${digits}`,
  (digits, negative) => (negative ? `(${digits})` : digits),
  (digits, negative) => signed(`$${digits}`, negative),
  (digits, negative) => `€ ${signed(digits, negative)}`,
  (digits, negative) => `${signed(digits, negative)} zł`,
  (digits, negative) => `  ${signed(digits, negative)} %`,
  (digits, negative) => `'${signed(digits, negative)}`,
  (digits, negative) =>
    signed(digits, negative).replace(/[0-9.,-]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
];
const styles: fc.Arbitrary<Style> = fc
  .record({
    decimal: fc.constantFrom<Style["decimal"]>("point", "comma"),
    group: fc.constantFrom("", "other", " ", "\u00a0", "\u202f", "\u2009", "'", "’"),
    dress: fc.constantFrom(...DRESSES),
  })
  .map(({ decimal, group, dress }) => ({
    decimal,
    dress,
    group: group === "other" ? (decimal === "point" ? "," : ".") : group,
  }));

interface Quantity {
  readonly whole: number;
  readonly fraction: string;
  readonly negative: boolean;
}
const quantities: fc.Arbitrary<Quantity> = fc.record({
  whole: fc.oneof(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 5_000_000 })),
  fraction: fc.string({ unit: fc.constantFrom("0", "1", "5", "9"), maxLength: 4 }),
  negative: fc.boolean(),
});

function written({ whole, fraction, negative }: Quantity, style: Style): string {
  const groups = String(whole).replace(/\B(?=(\d{3})+$)/g, style.group);
  const mark = style.decimal === "point" ? "." : ",";
  return style.dress(fraction === "" ? groups : `${groups}${mark}${fraction}`, negative);
}

function meant({ whole, fraction, negative }: Quantity): number {
  return Number(`${negative ? "-" : ""}${whole}.${fraction}`);
}

/** The format, or the code of the refusal. */
function decided(column: readonly string[]): NumberFormat | string {
  try {
    return formatOf(column);
  } catch (error) {
    if (error instanceof Failure) return error.faults[0]!.code;
    throw error;
  }
}

test("a number written in any style is read back, correctly rounded", () => {
  fc.assert(
    fc.property(quantities, styles, (quantity, style) => {
      expect(readAs(style.decimal, written(quantity, style))).toBe(meant(quantity));
    }),
    { seed: 1, numRuns: 3000 },
  );
});

test("a suffix is a power of ten, rounded once", () => {
  const powers = { K: 3, M: 6, B: 9, T: 12, 万: 4, 億: 8 };
  const suffixes = fc.constantFrom(...(Object.keys(powers) as (keyof typeof powers)[]));
  fc.assert(
    fc.property(quantities, suffixes, ({ whole, fraction }, suffix) => {
      expect(readAs("point", `${whole}.${fraction}${suffix}`)).toBe(Number(`${whole}.${fraction}e${powers[suffix]}`));
    }),
    { seed: 1, numRuns: 500 },
  );
});

test("what programs write, it reads to the same double", () => {
  const text = fc.string({
    unit: fc.constantFrom("0", "1", "9", ".", "e", "E", "+", "-", "x", " ", "a", "n"),
    maxLength: 8,
  });
  fc.assert(
    fc.property(fc.oneof(text, fc.double().map(String)), (cell) => {
      if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(cell.trim())) return;
      expect(readAs("point", cell)).toBe(Number.isFinite(Number(cell)) ? Number(cell) : "overflow");
    }),
    { seed: 1, numRuns: 5000 },
  );
});

test("a decimal comma reads what a decimal point reads with the marks exchanged", () => {
  const text = fc.string({
    unit: fc.constantFrom("0", "1", "234", "567", ".", ",", " ", "e", "-", "%", "K"),
    maxLength: 7,
  });
  const exchanged = (cell: string): string => cell.replace(/[.,]/g, (mark) => (mark === "." ? "," : "."));
  fc.assert(
    fc.property(text, (cell) => {
      if (/^\s*[.,]+\s*$/.test(cell)) return; // the words of missing values
      expect(readAs("comma", exchanged(cell))).toBe(readAs("point", cell));
    }),
    { seed: 1, numRuns: 5000 },
  );
});

test("a column in one style is read as it was meant, refused as ambiguous, or doubtful", () => {
  fc.assert(
    fc.property(fc.array(quantities, { minLength: 1, maxLength: 8 }), styles, (column, style) => {
      const cells = column.map((quantity) => written(quantity, style));
      const format = decided(cells);
      if (typeof format === "string") expect(format).toBe("ambiguous-decimal");
      else if (!format.doubtful) expect(cells.map(format.read)).toEqual(column.map(meant));
    }),
    { seed: 1, numRuns: 3000 },
  );
});

test("columns of mixed styles, each known by one cell, are refused or read as meant", () => {
  const part = fc.tuple(fc.array(quantities, { maxLength: 4 }), styles);
  const sure: Quantity = { whole: 1, fraction: "5", negative: false };
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
      const pairs = parts.flatMap(([column, style]) =>
        [sure, ...column].map((one) => ({ one, cell: written(one, style) })),
      );
      const format = decided(pairs.map(({ cell }) => cell));
      if (typeof format === "string") expect(format).toBe("mixed-decimals");
      else expect(pairs.map(({ cell }) => format.read(cell))).toEqual(pairs.map(({ one }) => meant(one)));
    }),
    { seed: 1, numRuns: 2000 },
  );
});

test("the order of rows changes neither the format nor a value", () => {
  const cell = fc.oneof(
    fc.tuple(quantities, styles).map(([quantity, style]) => written(quantity, style)),
    fc.constantFrom("", "-", "1,234", "1.234", "1,23,456", "1,234,567", "x", "1.2，5"),
  );
  const columns = fc.array(cell, { minLength: 1, maxLength: 6 });
  const told = (column: readonly string[]): unknown => {
    const format = decided(column);
    return typeof format === "string"
      ? format
      : [format.decimal, format.doubtful, ...column.toSorted().map(format.read)];
  };
  fc.assert(
    fc.property(columns, (column) => {
      const expected = told(column);
      for (const other of [column.toReversed(), column.toSorted(), [...column.slice(1), column[0]!]]) {
        expect(told(other)).toEqual(expected);
      }
    }),
    { seed: 1, numRuns: 3000 },
  );
});
