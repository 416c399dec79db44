import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import type { Delimiter } from "../../src/read/delimiter.ts";
import type { Grid } from "../../src/read/grid.ts";
import { plainGrid } from "../../src/read/plain-grid.ts";
import { quotedGrid } from "../../src/read/quoted-grid.ts";
import { isoDay } from "../../src/series/day.ts";
import { rows } from "./reading.ts";

const delimiters = fc.constantFrom<Delimiter>(",", ";", "\t", "|");
const plainTexts = fc.string({
  unit: fc.constantFrom("a", "1", ".", " ", ",", ";", "\t", "|", "\n", "金", "😀"),
  minLength: 1,
  maxLength: 60,
});

function cells(grid: Grid): string[][] {
  return Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.width(row) }, (_, column) => grid.cell(row, column)),
  );
}

test("the plain path gives the rows Papa Parse gives, their lines, columns and blankness", () => {
  fc.assert(
    fc.property(plainTexts, delimiters, (text, delimiter) => {
      const plain = plainGrid(text, delimiter);
      const quoted = quotedGrid(text, delimiter, "x.csv");
      expect(cells(plain)).toEqual(Papa.parse(text, { delimiter, newline: "\n", fastMode: false }).data);
      for (let row = 0; row < plain.rows; row++) {
        expect([plain.line(row), plain.blank(row)]).toEqual([quoted.line(row), quoted.blank(row)]);
        for (let column = 0; column < plain.width(row); column++)
          expect(plain.column(row, column)).toBe(quoted.column(row, column));
      }
    }),
    { seed: 1, numRuns: 500 },
  );
});

const prices = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 30000 }), fc.double({ min: 1e-6, max: 1e9, noNaN: true })), {
    selector: ([day]) => day,
    minLength: 1,
    maxLength: 20,
  })
  .map((pairs) => pairs.sort((a, b) => a[0] - b[0]).map(([day, price]) => [isoDay(day), String(price)] as const));

const WRITERS: Record<string, (table: readonly (readonly [string, string])[]) => string> = {
  "a byte-order mark": (table) => `\ufeff${csv(table)}`,
  CRLF: (table) => csv(table).replaceAll("\n", "\r\n"),
  quotes: (table) => csv(table).replace(/[^,\n]+/g, '"$&"'),
  "the order of rows": (table) => csv([...table].reverse()),
  "an unrelated column": (table) => `Open,date,close\n${table.map(([day, price]) => `7,${day},${price}`).join("\n")}\n`,
  "another delimiter": (table) => csv(table).replaceAll(",", ";"),
  "a missing last newline": (table) => csv(table).trimEnd(),
  "blank lines": (table) => `${csv(table)}\n\n,\n`,
  spaces: (table) => csv(table).replaceAll(",", " , "),
};

function csv(table: readonly (readonly [string, string])[]): string {
  return `date,close\n${table.map((pair) => pair.join(",")).join("\n")}\n`;
}

test.each(Object.keys(WRITERS))("%s does not change a series", async (name) => {
  await fc.assert(
    fc.asyncProperty(prices, async (table) => {
      expect(await rows(WRITERS[name]!(table))).toEqual(table.map(([day, price]) => `${day} ${Number(price)}`));
    }),
    { seed: 1, numRuns: 50 },
  );
});
