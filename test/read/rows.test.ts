import { expect, test } from "vitest";
import { noteCodes, read, refusal, rows } from "./reading.ts";

test("a repeated day is refused at its second line", async () => {
  expect(await refusal("date,close\n2020-03-16,1\n2020-03-17,2\n2020-03-16,3\n")).toBe(
    "x.csv:4: day 2020-03-16 appears twice; each day may appear once",
  );
  expect(await refusal("date,close\n2020-03-17,1\n2020-03-16,2\n2020-03-16,2\n")).toBe(
    "x.csv:4: day 2020-03-16 appears twice; each day may appear once",
  );
});

test("newest-first rows are reversed, with a note", async () => {
  const series = await read("date,close\n2024-01-03,2\n2024-01-02,1\n");
  expect(Array.from(series.values)).toEqual([1, 2]);
  expect(series.source.notes).toEqual([
    { code: "newest-first", message: "x.csv: the newest day stands first; reversed" },
  ]);
});

test("rows in no order are sorted, with a note", async () => {
  const series = await read("date,close\n2024-01-03,2\n2024-01-02,1\n2024-01-04,3\n");
  expect(Array.from(series.values)).toEqual([1, 2, 3]);
  expect(noteCodes(series)).toEqual(["unsorted"]);
});

test("a price of zero or less is no price, and is counted", async () => {
  const series = await read("date,close\n2020-04-17,18.27\n2020-04-20,-37.63\n2020-04-21,10.01\n");
  expect(Array.from(series.values)).toEqual([18.27, 10.01]);
  expect(series.source.notes[0]!.message).toBe(
    "x.csv: 1 value of 0 or less left out, first -37.63 on 2020-04-20; a price of 0 or less has no moves",
  );
  expect(noteCodes(series)).toEqual(["non-positive"]);
});

test.each(["", ".", "null", "NaN", "N/A", "#N/A", "NA", "  "])(
  "a cell %j is a missing value, and is counted",
  async (cell) => {
    const series = await read(`date,close,x\n2024-01-02,1,1\n2024-01-03,${cell},1\n`);
    expect(series.days.length).toBe(1);
    expect(series.source.notes).toEqual([
      { code: "missing-values", message: "x.csv: 1 of 2 rows have no value in column close, first 2024-01-03" },
    ]);
  },
);

test.each(["1_000", "1.2.3", "0x10", "--1", "1e", "one", "Infinity", "1 2", "12X", "٣"])(
  "a cell %j is not a number",
  async (cell) => {
    expect(await refusal(`date,close\n2024-01-02,1\n2024-01-03,${cell}\n`)).toBe(
      `x.csv:3:12: "${cell}" is not a number; column close holds numbers such as 1234.5`,
    );
  },
);

test("a comma that may be decimal or part thousands is refused, unless another cell or the catalogue tells", async () => {
  expect(await refusal('date,close\n2024-01-02,"1,234"\n')).toBe(
    'x.csv:2: the comma of "1,234" may be decimal or part thousands; no other cell tells; set decimal: point or comma',
  );
  expect(await rows('date,close\n2024-01-02,"1,234"\n2024-01-03,"1,234.5"\n')).toEqual([
    "2024-01-02 1234",
    "2024-01-03 1234.5",
  ]);
});

test("a number beyond the largest is refused", async () => {
  expect(await refusal("date,close\n2024-01-02,1e999\n")).toBe(
    'x.csv:2:12: "1e999" is too large a number; column close holds numbers such as 1234.5',
  );
});

test("of several bad cells the first of the file is named, also when the newest day stands first", async () => {
  expect(await refusal("date,close\n2024-01-03,a\n2024-01-02,b\n")).toMatch(/^x.csv:2:12: "a"/);
});

test("the column of a message counts characters, over quoted cells and Japanese text", async () => {
  expect(await refusal('date,名,close\n2024-01-02,"金,𠮷",x\n')).toMatch(/^x.csv:2:18: "x" is not a number/);
});

test("a cell of another column need not be a number", async () => {
  expect(await rows("date,close,remark\n2024-01-02,1,hello\n")).toEqual(["2024-01-02 1"]);
});

test("rows with fewer fields are read where the wanted one is there, and counted", async () => {
  const series = await read("Date,Open,Close,Volume\n1789-05-01,0.5,0.51\n1789-06-01,0.5,0.52\n1950-01-03,16,16.6,9\n");
  expect(series.values.length).toBe(3);
  expect(series.source.notes).toEqual([
    { code: "short-rows", message: "x.csv: 2 rows have fewer than the header's 4 fields, first line 2" },
  ]);
});

test("a row that lacks the wanted field is a missing value", async () => {
  expect(noteCodes(await read("Date,Open,Close\n2024-01-02,1\n2024-01-03,1,2\n"))).toEqual(["missing-values"]);
});

test("a last row cut off before the wanted field is refused", async () => {
  expect(await refusal("Date,Open,Close\n2024-01-02,1,2\n2024-01-03,1")).toBe(
    "x.csv:3: the file ends in the middle of this row, before column Close; fetch the file again, or remove the row",
  );
});

test("a row with more fields than the header is refused", async () => {
  expect(await refusal("date,close\n2024-01-02,1,234\n")).toBe(
    "x.csv:2: 3 fields; the header has 2; a cell that holds the delimiter stands in quotes",
  );
});

test("an empty file, a header alone, a column without a value are refused", async () => {
  expect(await refusal("")).toBe("x.csv: is empty");
  expect(await refusal("\n \n")).toBe("x.csv: is empty");
  expect(await refusal("date,close\n")).toBe("x.csv: has a header but no rows");
  expect(await refusal("date,close\n2024-01-02,.\n")).toBe(
    "x.csv: column close has no usable value; 1 of 1 rows have no value in column close, first 2024-01-02",
  );
});

test("blank lines and rows of empty cells hold nothing", async () => {
  expect(await rows("\ndate,close\n\n2024-01-02,1\n,\n\n\n")).toEqual(["2024-01-02 1"]);
});

test("a file without a newline at its end is whole", async () => {
  expect(await rows("date,close\n2024-01-02,1.25")).toEqual(["2024-01-02 1.25"]);
});

test("lines may end in CR alone", async () => {
  expect(await rows("date,close\r2024-01-02,1\r2024-01-03,2\r")).toEqual(["2024-01-02 1", "2024-01-03 2"]);
});

test("lines are counted over newlines inside quotes", async () => {
  expect(await refusal('date,remark,close\n2024-01-02,"a\nb",1\n2024-01-03,c,x\n')).toMatch(/^x.csv:4:14: "x"/);
});

test("a quote that does not end is refused", async () => {
  expect(await refusal('date,close\n2024-01-02,"1\n2024-01-03,2\n')).toBe(
    'x.csv:2: a quoted cell does not end where the cell ends; a quote inside a cell is written twice: ""',
  );
});

test("UTF-16 with a byte-order mark is read", async () => {
  const text = "\ufeffdate,close\r\n2024-01-02,1\r\n";
  expect(await rows(Buffer.from(text, "utf16le"))).toEqual(["2024-01-02 1"]);
  expect(await rows(Buffer.from(text, "utf16le").swap16())).toEqual(["2024-01-02 1"]);
});

test("a binary file, and text in another encoding, are refused", async () => {
  expect(await refusal(Buffer.from("date,close\n2024\0"))).toBe(
    "x.csv: is not a text file: it holds a zero byte in line 2; save it as CSV in UTF-8",
  );
  expect(await refusal(Buffer.from("date,close\n2024-01-02,\x81\n", "latin1"))).toBe(
    "x.csv: is not a text file: it holds bytes that are not UTF-8 in line 2; save it as CSV in UTF-8",
  );
});

test("control characters of a file never reach a message raw", async () => {
  expect(await refusal("date,close\n2024-01-02,\u001b[31m1\u202e\n")).toMatch(
    /^x.csv:2:12: "\\u\{1b\}\[31m1\\u\{202e\}" is not a number/,
  );
});
