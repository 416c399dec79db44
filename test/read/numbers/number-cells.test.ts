import { expect, test } from "vitest";
import { readAs } from "./cells.ts";

const POINT: readonly (readonly [cell: string, value: ReturnType<typeof readAs>])[] = [
  // plain
  ...([
    ["1", 1],
    ["-1.5", -1.5],
    ["+1.2", 1.2],
    [".5", 0.5],
    ["5.", 5],
    ["1e-3", 0.001],
    ["007", 7],
    ["1.5E3", 1500],
  ] as const),
  ...([
    [" 1.5 ", 1.5],
    ["\t2", 2],
    ["'1.5", 1.5],
    ["1e400", "overflow"],
    ["-1e400", "overflow"],
    ["0x10", "wrong"],
  ] as const),
  ...([
    ["0b1", "wrong"],
    ["1_000", "wrong"],
    ["Infinity", "wrong"],
    ["-inf", "wrong"],
    ["1.2.3", "wrong"],
    ["+-1", "wrong"],
  ] as const),
  // groups
  ...([
    ["1,234", 1234],
    ["1,234,567.8", 1234567.8],
    ["12,34.5", "wrong"],
    ["1,234,56", "wrong"],
    ["1234,567", "wrong"],
  ] as const),
  ...([
    ["0,123", "wrong"],
    ["012,345", "wrong"],
    [",123", "wrong"],
    ["1,,234", "wrong"],
    ["1,234,", "wrong"],
  ] as const),
  ...([
    ["1 234.5", 1234.5],
    ["1\u00a0234", 1234],
    ["1\u202f234\u202f567", 1234567],
    ["1\u2009234.50", 1234.5],
  ] as const),
  ...([
    ["1'234.5", 1234.5],
    ["1’234’567", 1234567],
    ["1 234,567", "wrong"],
    ["1  234", "wrong"],
    ["1 23", "wrong"],
  ] as const),
  ...([
    ["12,34,567.00", 1234567],
    ["1,23,456", 123456],
    ["1,2,345", "wrong"],
    ["1,234e5", "wrong"],
    ["1,5", "wrong"],
  ] as const),
  // signs
  ...([
    ["\u22121.5", -1.5],
    ["–1.5", -1.5],
    ["(1.50)", -1.5],
    ["(-1.5)", "wrong"],
    ["-(1.5)", "wrong"],
    ["(1.5", "wrong"],
  ] as const),
  ...([
    ["1.5)", "wrong"],
    ["１２．５", 12.5],
    ["－１，２３４．５", -1234.5],
    ["\u200e-5", -5],
    ["5-", "wrong"],
    ["- 5", -5],
  ] as const),
  // currencies and percent
  ...([
    ["$438.73", 438.73],
    [" $323.34", 323.34],
    ["-$5", -5],
    ["$-5", -5],
    ["($5)", -5],
    ["$ (1.50)", -1.5],
  ] as const),
  ...([
    ["1.5 €", 1.5],
    ["€1.5", 1.5],
    ["£1", 1],
    ["¥1,234", 1234],
    ["￥１００", 100],
    ["₩9", 9],
    ["1.5 zł", 1.5],
  ] as const),
  ...([
    ["5 kr", 5],
    ["5 kr.", 5],
    ["R$ 5.10", 5.1],
    ["US$5", 5],
    ["CHF 1'234.50", 1234.5],
    ["1.5 USD", 1.5],
  ] as const),
  ...([
    ["JPY100", 100],
    ["100円", 100],
    ["$5 USD", "wrong"],
    ["$", "wrong"],
    ["Rs. 50", 50],
    ["Rs.50", "wrong"],
  ] as const),
  ...([
    ["50p", "wrong"],
    ["5 XYZ", "wrong"],
    ["1.91%", 1.91],
    ["-0.5 %", -0.5],
    ["(1.5%)", -1.5],
    ["％", "wrong"],
  ] as const),
  ...([
    ["%1.91", 1.91],
    ["-%1.91", -1.91],
    ["1%%", "wrong"],
    ["$1%", "wrong"],
    ["1.5‰", "wrong"],
  ] as const),
  // suffixes
  ...([
    ["337.34M", 337340000],
    ["0.36K", 360],
    ["0.57k", 570],
    ["1.23B", 1.23e9],
    ["2T", 2e12],
    ["$1.5M", 1.5e6],
  ] as const),
  ...([
    ["1.1万", 11000],
    ["2億", 2e8],
    ["3亿", 3e8],
    ["4억", 4e8],
    ["5만", 50000],
    ["6萬", 60000],
    ["1兆", "wrong"],
    ["1m", "wrong"],
    ["1t", "wrong"],
  ] as const),
  ...([
    ["1KM", "wrong"],
    ["1K%", "wrong"],
    ["1e3K", "wrong"],
    ["1.5M USD", 1.5e6],
    ["5 TRY", 5],
    ["5TRY", 5],
  ] as const),
  ...([
    ["1e308K", "wrong"],
    ["K", "wrong"],
    ["M5", "wrong"],
    ["1.5TUSD", "wrong"],
    [`1${"0".repeat(307)}K`, "overflow"],
  ] as const),
  // what is no number
  ...([
    ["=1+1", "wrong"],
    ["+cmd|' /C calc'!A0", "wrong"],
    ["@SUM(1)", "wrong"],
    ["2024-01-02", "wrong"],
    ["11:34", "wrong"],
  ] as const),
  ...([
    ["abc", "wrong"],
    ["Q1 5", "wrong"],
    ["1²", "wrong"],
    ["½", "wrong"],
    ["①", "wrong"],
    ["1\n234", "wrong"],
    ["٣", "wrong"],
  ] as const),
  ...([
    ["123-16", "wrong"],
    ["1/2", "wrong"],
    ['="1"', "wrong"],
    ["#N/A Requesting Data...", "wrong"],
  ] as const),
];

const MISSING = [
  ...[
    "",
    " ",
    ".",
    "..",
    "-",
    "--",
    "—",
    " - ",
    "\u2212",
    "null",
    "NULL",
    "NaN",
    "nan",
    "-nan",
    "None",
    "\\N",
    "<NA>",
    "NA",
    "N/A",
  ],
  ...[
    "n/a",
    "n.a.",
    "#N/A",
    "#NA",
    "N/D",
    "ND",
    "NC",
    "#VALUE!",
    "#DIV/0!",
    "#REF!",
    "#NUM!",
    "#NAME?",
    "1.#QNAN",
    "-1.#IND",
  ],
  ...["#N/A N/A", "#N/A Field Not Applicable", "#N/A Invalid Security", "Bank holiday", "Not available", "(null)"],
];

test.each(POINT)("%j is %j with a decimal point", (cell, value) => expect(readAs("point", cell)).toBe(value));
test.each(MISSING)("%j is missing", (cell) => {
  expect([readAs("point", cell), readAs("comma", cell)]).toEqual(["missing", "missing"]);
});
test.each([
  ...([
    ["1,5", 1.5],
    ["-1,5", -1.5],
    [",5", 0.5],
    ["5,", 5],
    ["12", 12],
    ["1,5e3", 1500],
    ["1,91%", 1.91],
    ["%1,91", 1.91],
  ] as const),
  ...([
    ["1.234", 1234],
    ["1.234,5", 1234.5],
    ["1.234.567,89", 1234567.89],
    ["1 234,5", 1234.5],
    ["337,34M", 337340000],
  ] as const),
  ...([
    ["1.5", "wrong"],
    ["1234.567", "wrong"],
    ["0.123", "wrong"],
    ["1,234.5", "wrong"],
    ["1,2,3", "wrong"],
    ["5.", "wrong"],
  ] as const),
  ...([
    ["12.34.567", "wrong"],
    ["1.234e2", "wrong"],
    ["1,234,567", "wrong"],
    [".5", "wrong"],
    ["1,5 €", 1.5],
  ] as const),
])("%j is %j with a decimal comma", (cell, value) => expect(readAs("comma", cell)).toBe(value));
test("a long cell of blanks or signs is refused quickly", () => {
  for (const filler of [" ", "+", "(", "1 ", "$", "'", ",1"]) {
    expect(readAs("point", `-${filler.repeat(50_000)}x`)).toBe("wrong");
  }
});
