import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, test } from "vitest";
import { openCatalogue } from "../../../src/read/open.ts";
import type { Series } from "../../../src/series/series.ts";
import { fakeIo } from "../../fake-io.ts";
import { messageOf, shown } from "../reading.ts";
import { workbook } from "./unpacking.ts";

async function read(content: string | Uint8Array, file: string, column = ""): Promise<Series> {
  const catalogue = await openCatalogue(fakeIo({ files: { [file]: content } }), [`X=${file}${column}`]);
  return catalogue.load(catalogue.find("X")!)!;
}

type Value = string | number;
const json = (...closes: Value[]): string =>
  JSON.stringify(closes.map((close, i) => ({ date: `2024-01-0${i + 2}`, close, volume: 12.5 })));

const LETTERS = "ABC";
const cellOf = (value: Value, column: number, row: number): string => {
  const at = `${LETTERS[column]}${row}`;
  return typeof value === "number"
    ? `<c r="${at}"><v>${value}</v></c>`
    : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
};
const book = (...closes: Value[]): Uint8Array => {
  const rows: Value[][] = [
    ["date", "close", "volume"],
    ...closes.map((close, i) => [`2024-01-0${i + 2}`, close, 12.5]),
  ];
  const xml = rows.map((row, i) => `<row r="${i + 1}">${row.map((one, at) => cellOf(one, at, i + 1)).join("")}</row>`);
  return workbook({ A: xml.join("") });
};
const parquet = (...closes: string[]): Uint8Array =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: "date", data: closes.map((_, i) => `2024-01-0${i + 2}`), type: "STRING" },
        { name: "close", data: closes, type: "STRING" },
        { name: "volume", data: closes.map(() => 12.5), type: "DOUBLE" },
      ],
    }),
  );

const CONTAINERS: readonly [string, (...closes: string[]) => string | Uint8Array][] = [
  ["x.json", json],
  ["x.xlsx", book],
  ["x.parquet", parquet],
];

describe.each(CONTAINERS)("numbers that are text in %s are read as in a CSV", (file, made) => {
  test("with a decimal point and commas between thousands", async () => {
    expect(shown(await read(made("1,234.50", "$1,250"), file))).toEqual(["2024-01-02 1234.5", "2024-01-03 1250"]);
  });
  test("with a decimal comma, whatever numbers stand beside them", async () => {
    expect(shown(await read(made("1.234,50", "1.250"), file))).toEqual(["2024-01-02 1234.5", "2024-01-03 1250"]);
    expect((await read(made("1.234,50", "1.250"), file, ":volume")).values[0]).toBe(12.5);
  });
  test("a comma that may be either is refused, a stored number tells nothing of it", async () => {
    expect(await messageOf(() => read(made("1,234", "1,250"), file))).toContain(
      '"1,234" may be decimal or part thousands; no other cell tells; set decimal: point or comma',
    );
  });
  test("both marks are refused", async () => {
    expect(await messageOf(() => read(made("1234,5", "1250.5"), file))).toContain(
      "one decimal mark is expected in the whole file",
    );
  });
});

test("stored numbers are read as they are beside texts with a decimal comma, and are no doubt themselves", async () => {
  for (const [file, content] of [
    ["x.json", json("1,5", 1.234)],
    ["x.xlsx", book("1,5", 1.234)],
  ] as const)
    expect(Array.from((await read(content, file)).values)).toEqual([1.5, 1.234]);
  const series = await read(json(1.234, 2.345).replaceAll("12.5", "1"), "x.json");
  expect(series.source.notes).toEqual([]);
  expect(Array.from(series.values)).toEqual([1.234, 2.345]);
});

test("a stored number that is no price, or too large, is told as in a text", async () => {
  const text = '[{"date": "2024-01-02", "close": NaN}, {"date": "2024-01-03", "close": 1.5}]';
  expect((await read(text, "x.json")).source.notes.map(({ code }) => code)).toEqual(["missing-values"]);
  expect(await messageOf(() => read(text.replace("NaN", "1e999"), "x.json"))).toBe(
    'x.json:1: "1e999" is too large a number; column close holds numbers such as 1234.5',
  );
});
