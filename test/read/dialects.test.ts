import { expect, test } from "vitest";
import type { Dialect } from "../../src/read/layout.ts";
import { openCatalogue } from "../../src/read/open.ts";
import { fakeIo } from "../fake-io.ts";
import { noteCodes, read, refusal, rows, shown } from "./reading.ts";

const TWO_DAYS = ["2024-01-02 1.5", "2024-01-03 2.5"];

test.each([
  ["Yahoo", "Date,Open,High,Low,Close,Adj Close,Volume\n2024-01-02,1,2,1,1.5,1.4,9\n2024-01-03,2,3,2,2.5,2.4,9\n"],
  [
    "yfinance with AdjClose",
    "Date,Open,High,Low,Close,AdjClose,Volume,Dividends\n2024-01-02,1,2,1,1.5,1.4,9,0.0\n2024-01-03,2,3,2,2.5,2.4,9,0.0\n",
  ],
  ["yfinance in lower case", "timestamp,open,high,low,close,volume\n2024-01-02,1,2,1,1.5,9\n2024-01-03,2,3,2,2.5,9\n"],
  ["pandas with a nameless index", ",Open,Close\n2024-01-02,1,1.5\n2024-01-03,2,2.5\n"],
  ["Stooq in English", "Date,Open,High,Low,Close\r\n2024-01-02,1,2,1,1.5\r\n2024-01-03,2,3,2,2.5\r\n"],
  [
    "Stooq in Polish",
    "Data,Otwarcie,Najwyzszy,Najnizszy,Zamkniecie,Wolumen\n2024-01-02,1,2,1,1.5,9\n2024-01-03,2,3,2,2.5,9\n",
  ],
  ["FRED", "DATE,DGS10\n2024-01-01,.\n2024-01-02,1.5\n2024-01-03,2.5\n"],
  ["FRED today", "observation_date,DGS10\n2024-01-01,\n2024-01-02,1.5\n2024-01-03,2.5\n"],
  ["day and value", "date,value\n2024-01-02,1.5\n2024-01-03,2.5\n"],
  ["day and a value of any name", "Date,Rate\n2024-01-02,1.5\n2024-01-03,2.5\n"],
  ["two columns without a header", "2024-01-02,1.5\n2024-01-03,2.5\n"],
  ["long with one symbol", "date,symbol,close\n2024-01-02,ABC,1.5\n2024-01-03,ABC,2.5\n"],
  ["wide with a column of the series' name", "Date,W,x\n2024-01-02,3,1.5\n2024-01-03,4,2.5\n"],
])("%s is read", async (_name, content) => {
  expect(await rows(content)).toEqual(TWO_DAYS);
});

test.each([
  [";", "date;close"],
  ["\t", "date\tclose"],
  ["|", "date|close"],
])("the delimiter may be %j", async (delimiter, header) => {
  expect(await rows(`${header}\n2024-01-02${delimiter}1.5\n2024-01-03${delimiter}2.5`)).toEqual(TWO_DAYS);
});

test("a semicolon is seen also beside decimal commas", async () => {
  expect(await rows("2024-01-02;1,5\n")).toEqual(["2024-01-02 1.5"]);
  expect(await rows("date;close\n2024-01-02;1,5\n")).toEqual(["2024-01-02 1.5"]);
});

test("the price is the first of close, close/last, price, settle, last, value", async () => {
  expect((await read("date,value,last,price,settle\n2024-01-02,1,2,3,4\n")).source.column).toBe("price");
  expect((await read("date,open,last,settle\n2024-01-02,1,2,3\n")).source.column).toBe("settle");
  expect((await read("Date,Close/Last,Open\n2024-01-02,1,2\n")).source.column).toBe("Close/Last");
});

test("an adjusted price is not taken, but a note says that it is there", async () => {
  const series = await read("Date,Open,Close,Adj Close\n2024-01-02,1,1.5,1.4\n");
  expect(series.source.column).toBe("Close");
  expect(series.source.notes).toEqual([
    { code: "adjusted-column", message: "x.csv: column Close is used; there is also an adjusted one, Adj Close" },
  ]);
});

test("an adjusted price that is all there is, is taken with a note", async () => {
  expect((await read("Date,Adj Close\n2024-01-02,1.4\n")).source.notes[0]!.message).toBe(
    "x.csv: column Adj Close is used, an adjusted price; there is no other",
  );
});

test("fields are columns of their own, and volume is an amount", async () => {
  const content = "Date,Open,High,Low,Close,Volume\n2024-01-02,1,2,0.5,1.5,0\n";
  const values = await Promise.all(
    (["open", "high", "low", "close", "volume"] as const).map(async (field) => (await read(content, field)).values[0]),
  );
  expect(values).toEqual([1, 2, 0.5, 1.5, 0]);
  expect((await read(content, "volume")).kind).toBe("amount");
  expect((await read(content, "high")).kind).toBe("price");
  expect((await read(content, "high")).field).toBe("high");
});

test("a field the file lacks is undefined", async () => {
  expect(await read("date,value\n2024-01-02,1\n", "volume")).toBeUndefined();
});

test("a wide file by itself is one series for each column", async () => {
  const catalogue = await openCatalogue(
    fakeIo({ files: { "w.csv": "Date,AAPL,LOW\n2024-01-02,1,\n2024-01-03,2,3\n" } }),
    ["w.csv"],
  );
  expect(catalogue.entries.map((entry) => entry.name)).toEqual(["AAPL", "LOW"]);
  expect(shown(catalogue.load(catalogue.find("low")!)!)).toEqual(["2024-01-03 3"]);
});

test("tickers that read like fields do not make fields: a wide file has none", async () => {
  const catalogue = await openCatalogue(fakeIo({ files: { "w.csv": "Date,OPEN,LOW\n2024-01-02,1,2\n" } }), ["w.csv"]);
  expect(catalogue.load(catalogue.find("OPEN")!, "low")).toBeUndefined();
  expect(catalogue.describe(catalogue.find("OPEN")!).table.dialect.id).toBe("wide");
});

test("a long file by itself is one series for each symbol, with its fields", async () => {
  const content = "date,symbol,close,volume\n2024-01-02,A,1,10\n2024-01-02,B,2,20\n2024-01-03,A,3,30\n";
  const catalogue = await openCatalogue(fakeIo({ files: { "l.csv": content } }), ["l.csv"]);
  expect(catalogue.entries.map((entry) => entry.name)).toEqual(["A", "B"]);
  expect(shown(catalogue.load(catalogue.find("A")!)!)).toEqual(["2024-01-02 1", "2024-01-03 3"]);
  expect(shown(catalogue.load(catalogue.find("B")!, "volume")!)).toEqual(["2024-01-02 20"]);
});

test("a shape nobody knows is refused with its first cells", async () => {
  expect(await refusal("foo,bar\n1,2\n")).toBe(
    'x.csv:1: no table of prices: the first cells are "foo", "bar"; expected a column named date, timestamp, time or day, ' +
      "and one named close, price, settle, last or value",
  );
});

test("a new dialect is one small object: rows that begin with their kind", async () => {
  const kinded: Dialect = {
    id: "kinded",
    about: "a kind, a day, a price",
    recognise([first = []]) {
      if (first.length !== 3 || first[0] !== "P") return undefined;
      return { header: ["kind", "day", "price"], skip: 0, day: 1, price: 2, fields: new Map(), values: [2] };
    },
  };
  const io = fakeIo({ files: { "k.csv": "P,2013-10-06,122.5\n" } });
  const catalogue = await openCatalogue(io, ["k.csv"], [kinded]);
  expect(shown(catalogue.load(catalogue.find("K")!)!)).toEqual(["2013-10-06 122.5"]);
});

test("a file describes itself", async () => {
  const catalogue = await openCatalogue(
    fakeIo({ files: { "x.csv": "\ufeffdate;close;note\n01/31/2024;1;.\n02/01/2024;.;.\n" } }),
    ["X=x.csv"],
  );
  const { table, ...rest } = catalogue.describe(catalogue.find("x")!);
  expect(rest).toEqual({ column: "close", columns: ["close", "note"], rows: 2, values: 1, first: 19753, last: 19753 });
  expect([table.dialect.id, table.text, table.dayFormat.form, table.dayFormat.why, table.numberFormat.why]).toEqual([
    "date-value",
    { delimiter: ";", encoding: "utf-8 with BOM", why: undefined },
    "MM/DD/YYYY",
    'line 2 has "01/31/2024"',
    "no cell has a decimal mark",
  ]);
});

test("the hash is that of the bytes", async () => {
  expect((await read("date,value\n2024-01-02,1\n")).source.sha256()).toMatch(/^[0-9a-f]{64}$/);
});

test("a header that names a wanted column twice is refused, an unwanted one is not", async () => {
  expect(await refusal("date,close,Close\n2024-01-02,1,2\n")).toBe(
    'x.csv: column "close" appears twice in the header; each name may appear once',
  );
  expect(noteCodes(await read("date,close,x,x\n2024-01-02,1,2,3\n"))).toEqual([]);
});
