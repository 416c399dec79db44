import { expect, test } from "vitest";
import { unpackLater } from "../../../src/read/containers/unpack.ts";
import { unpacked, unpackRefusal, workbook, zip } from "./unpacking.ts";

const text = (at: string, value: string): string => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (at: string, value: string | number, style = 0): string =>
  `<c r="${at}" s="${style}"><v>${value}</v></c>`;
const row = (at: number, ...cells: string[]): string => `<row r="${at}">${cells.join("")}</row>`;
const TABLE =
  row(1, text("A1", "Date"), text("B1", "Close")) + row(2, number("A2", 45293, 1), number("B2", "1.1000000000000001"));

test("days are ISO, with a clock where it is not midnight, and numbers in full precision", async () => {
  const rows = [
    row(1, text("A1", "Date"), text("B1", "Close"), text("C1", "At")),
    row(2, number("A2", 45293, 1), number("B2", "1.1000000000000001"), number("C2", "45293.604166666664", 2)),
    row(3, number("A3", 45294, 1), number("B3", "65000.123456789"), number("C3", "0.604166666666667", 2)),
  ];
  expect(await unpacked(workbook({ Prices: rows.join("") }), "x.xlsx")).toEqual([
    ...["xlsx (Prices)", "Date,Close,At"],
    ...["2024-01-02,1.1,2024-01-02 14:30:00", "2024-01-03,65000.123456789,14:30:00"],
  ]);
});

test("days of the 1904 calendar are the same days", async () => {
  const rows = row(1, text("A1", "Date"), text("B1", "Close")) + row(2, number("A2", 45293 - 1462, 1), number("B2", 2));
  expect(await unpacked(workbook({ A: rows }, '<workbookPr date1904="1"/>'))).toEqual([
    "xlsx (A)",
    "Date,Close",
    "2024-01-02,2",
  ]);
});

test("the first sheet with a table is read, and the others are mentioned; sheet: names another", async () => {
  const book = workbook({
    Notes: row(1, text("A1", "read me")),
    Gold: TABLE,
    Empty: "",
    Silver: TABLE.replace("Close", "Price"),
  });
  expect(await unpacked(book)).toEqual(["xlsx (Gold, 1 of 3 sheets with cells)", "Date,Close", "2024-01-02,1.1"]);
  expect(await unpacked(book, "x.xlsx", { sheet: "silver" })).toEqual([
    "xlsx (Silver)",
    "Date,Price",
    "2024-01-02,1.1",
  ]);
  expect(await unpackRefusal(book, "x.xlsx", { sheet: "Sliver" })).toBe(
    'x.xlsx: the workbook has no sheet "Sliver", but "Notes", "Gold", "Empty", "Silver"; did you mean "Silver"',
  );
});

test("booleans are text, errors empty, formulas their results, and row i is row i + 1 of the sheet", async () => {
  const cells = [
    row(2, text("A2", "Date"), text("B2", "Close"), text("C2", "Final")),
    row(4, number("A4", 45293, 1), '<c r="B4"><f>1+1</f><v>2</v></c>', '<c r="C4" t="b"><v>1</v></c>'),
    row(5, number("A5", 45294, 1), '<c r="B5" t="e"><v>#N/A</v></c>', '<c r="C5" t="b"><v>0</v></c>'),
  ];
  const { content } = await unpackLater(workbook({ A: cells.join("") }), "x.xlsx");
  if (content.kind !== "cells") throw new Error("no cells");
  expect(content.rows.map((one) => one.join(","))).toEqual([
    ...[",,", "Date,Close,Final", ",,", "2024-01-02,2,TRUE", "2024-01-03,,FALSE"],
  ]);
  expect(content.line(3)).toBe(4);
});

test("shared strings are read, and a zip may hold the workbook", async () => {
  const strings =
    "<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><si><t>Date</t></si><si><r><t>Cl</t></r><r><t>ose</t></r></si></sst>";
  const shared = '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>';
  const book = workbook({ A: row(1, shared) + row(2, number("A2", 45293, 1), number("B2", 3)) }, "", {
    "xl/sharedStrings.xml": strings,
  });
  expect(await unpacked(zip({ "p.xlsx": book }))).toEqual(["zip (p.xlsx) > xlsx (A)", "Date,Close", "2024-01-02,3"]);
});

test("a workbook that is damaged, empty or a trap is refused", async () => {
  expect(await unpackRefusal(workbook({ A: "" }))).toBe("x.csv: is a workbook without a cell");
  expect(await unpackRefusal(zip({ "xl/workbook.xml": "<workbook" }))).toContain("the Excel workbook is damaged");
  expect(await unpackRefusal(workbook({ A: '<row r="1"><c r="A1" t="s"><v>99</v></c></row>' }))).not.toBe("no failure");
  const corner = row(1, text("A1", "x")) + row(1048576, text("XFD1048576", "y"));
  expect(await unpackRefusal(workbook({ A: corner }))).toContain("1048576 rows of 16384 cells, unpacks to more than");
});

test("cells shown as percent are read as percent, as the same table saved as CSV is, and a note says so", async () => {
  const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="170" formatCode="0.000%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="170"/></cellXfs></styleSheet>`;
  const rows = [
    row(1, text("A1", "Date"), text("B1", "Yield"), text("C1", "Other"), text("D1", "Plain")),
    row(2, number("A2", 45293, 1), number("B2", 0.0395, 2), number("C2", 0.00125, 3), number("D2", 0.5)),
    row(3, number("A3", 45294, 1), number("B3", 0.07, 2), number("C3", 0, 3), number("D3", 0.25)),
  ].join("");
  const other = rows.replaceAll('s="2"', 's="0"').replaceAll('s="3"', 's="0"');
  const book = workbook({ "A &amp; B": other, Rates: rows }, "", { "xl/styles.xml": styles });
  const { content, notes } = await unpackLater(book, "x.xlsx", { sheet: "rates" });
  expect(content.kind === "cells" && content.rows.slice(1)).toEqual([
    ["2024-01-02", "3.95", "0.125", "0.5"],
    ["2024-01-03", "7", "0", "0.25"],
  ]);
  expect(notes?.map(({ code }) => code)).toEqual(["percent-cells"]);
  const plain = await unpackLater(book, "x.xlsx");
  expect(plain.content.kind === "cells" && plain.content.rows[1]).toEqual(["2024-01-02", "0.0395", "0.00125", "0.5"]);
  expect(plain.notes).toEqual([]);
});
