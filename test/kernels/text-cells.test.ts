import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textCells } from "../../src/kernels/text-cells.ts";
import { yearFirst } from "../../src/read/days/year-first.ts";
import { cuts } from "../../src/read/plain-grid.ts";

const cell = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "\t",
    "2024-02-29",
    "2023-02-29",
    "2024-13-01",
    "1.5",
    "-0",
    ".5",
    "5.",
    "1e3",
    "+1",
    "1.2.3",
    "123456789012.345",
    "1234567890.123456",
  ),
  fc.string({ unit: fc.constantFrom(..."0123456789.-e, \tx"), maxLength: 20 }),
  fc.double({ noNaN: true }).map(String),
  fc
    .date({ min: new Date("0000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);
const text = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 12 })
  .chain((rows) => fc.constantFrom("\n", "").map((end) => rows.map((cells) => cells.join(",")).join("\n") + end));

/** Every row that has a column, and the cells of it. */
function column(cells: NonNullable<ReturnType<typeof textCells>>, whole: string, at: number) {
  const rows = Int32Array.from({ length: cells.rows }, (_, row) => row).filter(
    (row) => cells.firstCells[row + 1]! - cells.firstCells[row]! > at,
  );
  const written = Array.from(rows, (row) => {
    const index = cells.firstCells[row]! + at;
    return whole.slice(cells.starts[index]!, cells.starts[index + 1]! - 1);
  });
  return { rows, written };
}

describe("the kernel and its plain twin", () => {
  test("cut a text at the same places, and find the same rows filled", () => {
    fc.assert(
      fc.property(text, (whole) => {
        const kernel = textCells(whole, ",")!;
        const { rows, starts, firstCells } = cuts(whole, ",");
        expect([kernel.rows, kernel.firstCells]).toEqual([rows, firstCells.slice(0, rows + 1)]);
        expect(kernel.starts).toEqual(starts.slice(0, firstCells[rows]! + 1));
        const lines = whole.split("\n");
        const filled = lines.flatMap((line, row) => (line.replaceAll(",", "").trim() === "" ? [] : [row]));
        expect(Array.from(kernel.filled)).toEqual(filled);
        const widths = filled.map((row) => lines[row]!.split(",").length);
        if (filled.length > 0) expect(kernel.widths(kernel.filled)).toEqual([Math.min(...widths), Math.max(...widths)]);
      }),
    );
  });
  test("read the same days, and only days", () => {
    const { read } = yearFirst("YYYY-MM-DD", "");
    fc.assert(
      fc.property(text, fc.nat(3), (whole, at) => {
        const kernel = textCells(whole, ",")!;
        const { rows, written } = column(kernel, whole, at);
        const found = kernel.isoDays(rows, at);
        if (found === undefined) {
          expect(written.some((one) => one.length !== 10 || typeof read(one) !== "number")).toBe(true);
          return;
        }
        const days = written.map((one) => read(one) as number);
        expect(Array.from(found.days)).toEqual(days);
        expect(found.ascending).toBe(days.every((day, k) => k === 0 || day > days[k - 1]!));
      }),
    );
  });
  test("read every number as Number() does, or leave it", () => {
    fc.assert(
      fc.property(text, fc.nat(3), (whole, at) => {
        const kernel = textCells(whole, ",")!;
        const { rows, written } = column(kernel, whole, at);
        const { values, smallest } = kernel.decimals(rows, at);
        for (const [k, value] of values.entries()) {
          if (/^-?\d(?=.{0,15}$)\d*(?:\.\d+)?$/.test(written[k]!) && written[k]!.replace(/\D/g, "").length <= 15)
            expect(value).toBe(Number(written[k]));
          else expect(value).toBeNaN();
        }
        expect(smallest).toBe(Math.min(...values));
      }),
    );
  });
});

test("cells of one text are read also after another has been cut", () => {
  const first = textCells("2024-01-02,1\n2024-01-03,2\n", ",")!;
  const second = textCells("2025-01-02;7\n", ";")!;
  expect(Array.from(first.decimals(first.filled, 1).values)).toEqual([1, 2]);
  expect(Array.from(second.decimals(second.filled, 1).values)).toEqual([7]);
  expect(first.isoDays(first.filled, 0)!.days).toEqual(Int32Array.of(19724, 19725));
});

test("text beyond ASCII has no kernel: its bytes are not its characters", () => {
  expect(textCells("日付,終値\n", ",")).toBeUndefined();
});
