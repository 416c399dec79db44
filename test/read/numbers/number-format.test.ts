import { expect, test } from "vitest";
import type { NumberCells } from "../../../src/read/numbers/number-cells.ts";
import { numberFormatOf } from "../../../src/read/numbers/number-format.ts";
import { cellsOf, formatOf } from "./cells.ts";

const UNTOUCHED: NumberCells = {
  rows: 1,
  columns: [0],
  text: () => {
    throw new Error("a cell was looked at");
  },
  line: () => 1,
};

test("no cell is looked at where commas part the cells and nothing is quoted, nor where the mark is configured", () => {
  expect(numberFormatOf(UNTOUCHED, "auto", ",", false, "x.csv")).toMatchObject({ decimal: "point", doubtful: false });
  expect(numberFormatOf(UNTOUCHED, "comma", ";", true, "x.csv").decimal).toBe("comma");
});

test.each([
  [["1.5", "1,234"], "point", 'line 2 has "1.5"'],
  [["1,234", "1,234.5"], "point", 'line 3 has "1,234.5"'],
  [["1,234", "4,787,699"], "point", 'line 3 has "4,787,699"'],
  [["1,234", "0.125"], "point", 'line 3 has "0.125"'],
  [["1,234", "1 234.567"], "point", 'line 3 has "1 234.567"'],
  [["1.234", "1,91%"], "comma", 'line 3 has "1,91%"'],
  [["1.234", "1.234,567"], "comma", 'line 3 has "1.234,567"'],
  [["1.234", "1.234.567"], "comma", 'line 3 has "1.234.567"'],
  [["1.234", "0,125"], "comma", 'line 3 has "0,125"'],
  [["1.234", "1234,567"], "comma", 'line 3 has "1234,567"'],
  [["１２，５"], "comma", 'line 2 has "１２，５"'],
  [["5", "", "-"], "point", "no cell has a decimal mark"],
  [[], "point", "no cell has a decimal mark"],
] as const)("%j: decimal %s, for %s", (column, decimal, why) => {
  expect(formatOf(column)).toMatchObject({ decimal, why, doubtful: false });
});

test("one column decides for all", () => {
  const cells = cellsOf([
    ["1,234", "-0,5%"],
    ["1,250", ""],
  ]);
  const format = numberFormatOf(cells, "auto", ",", true, "x.csv");
  expect([format.decimal, format.read("1,234")]).toEqual(["comma", 1.234]);
});

test("cells that are no numbers tell nothing", () => {
  expect(formatOf(["02.01.2024", "approx. 1,5", "1,2,3", "11:34,5", "1.5"]).decimal).toBe("point");
});

test("points alone are decimal, and doubtful where each could part thousands", () => {
  expect(formatOf(["1.234", "980", "12.500"])).toMatchObject({
    decimal: "point",
    doubtful: true,
    why: "points are the only marks, as in line 2",
  });
  expect(formatOf(["1.234", "0.980"]).doubtful).toBe(false);
});

test("a file whose only marks are commas before three digits is refused", () => {
  expect(() => formatOf(["5", "1,234", "2,500"])).toThrow(
    'x.csv:3: the comma of "1,234" may be decimal or part thousands; no other cell tells; set decimal: point or comma',
  );
  expect(() => formatOf(["1.085", "1,234"])).toThrow(
    'x.csv:3: the comma of "1,234" may be decimal or part thousands; no other cell tells, nor does line 2 with "1.085"; set decimal: point or comma',
  );
  expect(formatOf(["1,234"], "comma").read("1,234")).toBe(1.234);
  expect(formatOf(["1,234"], "point").read("1,234")).toBe(1234);
});

test("two decimal marks in one file are refused, with a line of each", () => {
  expect(() => formatOf(["7", "1,5", "1.5"])).toThrow(
    'x.csv:4: line 3 has "1,5", with a decimal comma, and line 4 "1.5", with a decimal point; one decimal mark is expected in the whole file; decimal: point or comma says which is right',
  );
  expect(() => formatOf(["1,234.5", "1.234,5"])).toThrow("line 2 has");
});

test("a cell of the other format is wrong, not a number a thousand times too large", () => {
  const format = formatOf(["1,5", "1.5"], "comma");
  expect([format.read("1,5"), format.read("1.5")]).toEqual([1.5, "wrong"]);
});

test("lakhs are read where no cell of the file groups by millions", () => {
  expect(formatOf(["12,34,567.00", "1,23,456"]).read("1,23,456")).toBe(123456);
  const western = formatOf(["1,234,567", "1,23,456"]);
  expect([western.read("1,234,567"), western.read("1,23,456")]).toEqual([1234567, "wrong"]);
});
