import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Json, jsonValues } from "../../../src/read/containers/json-text.ts";
import { unpackNow } from "../../../src/read/containers/unpack.ts";
import { unpacked, unpackRefusal } from "./unpacking.ts";

const json = (value: unknown, file?: string): Promise<string[]> => unpacked(JSON.stringify(value), file);
const [FIRST, SECOND] = [1704153600000, 1704240000000];
const ROWS = ["2024-01-02,1.5", "2024-01-03,2"];

describe("answers of data services", () => {
  test("Alpha Vantage: names as in its CSV, one currency twice is once", async () => {
    const day = (close: string) => ({ "1. open": "1", "4. close": close, "5. adjusted close": "3" });
    const stock = {
      "Meta Data": { "2. Symbol": "IBM" },
      "Time Series (Daily)": { "2024-01-03": day("2"), "2024-01-02": day("1.50") },
    };
    expect(await json(stock)).toEqual([
      ...["json (Alpha Vantage)", "timestamp,open,close,adjusted_close", "2024-01-03,1,2,3", "2024-01-02,1,1.50,3"],
    ]);
    const coin = (second: string) => ({
      "Meta Data": {},
      "Time Series (Digital Currency Daily)": {
        "2024-01-02": { "4a. close (USD)": "1.5", [`4b. close (${second})`]: "9", "5. volume": "7" },
      },
    });
    expect((await json(coin("USD"))).slice(1)).toEqual(["timestamp,close,volume", "2024-01-02,1.5,7"]);
    expect((await json(coin("CNY"))).slice(1)).toEqual([
      "timestamp,close (USD),close (CNY),volume",
      "2024-01-02,1.5,9,7",
    ]);
  });
  test("CoinGecko's market_chart", async () => {
    const chart = {
      prices: [
        [FIRST, 1.5],
        [SECOND, 2],
      ],
      market_caps: [[FIRST, 9]],
      total_volumes: [
        [FIRST, 7],
        [SECOND, 8],
      ],
    };
    expect(await json(chart)).toEqual([
      "json (CoinGecko)",
      "snapped_at,price,market_cap,total_volume",
      "2024-01-02,1.5,9,7",
      "2024-01-03,2,,8",
    ]);
  });
  test("Binance's klines, in milliseconds and in microseconds", async () => {
    const kline = (time: number) => [time, "1", "3", "0.5", "1.50", "7", time + 1, "0", 5, "0", "0", "0"];
    expect(await json([kline(FIRST)])).toEqual([
      "json (Binance klines)",
      "timestamp,open,high,low,close,volume",
      "2024-01-02,1,3,0.5,1.50,7",
    ]);
    expect((await json([kline(FIRST * 1000)]))[2]).toBe("2024-01-02,1,3,0.5,1.50,7");
  });
  test("candles without names, where high and low tell the order; refused where they do not", async () => {
    expect((await json([[1704153600, 1, 4, 2, 3, 7]])).slice(0, 2)).toEqual([
      "json (Coinbase candles)",
      "timestamp,low,high,open,close,volume",
    ]);
    expect((await json([[FIRST, 2, 4, 1, 3, 7]]))[0]).toBe("json (candles)");
    expect((await json([[FIRST, 2, 3, 4, 1, 7]]))[0]).toBe("json (Bitfinex candles)");
    expect(
      (await json({ error: [], result: { XBT: [[1704153600, "2", "4", "1", "3", "2.5", "7", 9]], last: 1 } }))[0],
    ).toBe("json (Kraken candles)");
    expect(await unpackRefusal(JSON.stringify([[FIRST, 2, 2, 2, 2, 7]]))).toContain("holds a list of 1");
  });
  test("Yahoo's chart: days of the exchange", async () => {
    const chart = (timestamp: number[], gmtoffset: number) => ({
      chart: {
        result: [
          {
            meta: { gmtoffset, dataGranularity: "1d" },
            timestamp,
            indicators: { quote: [{ open: [1, null], close: [1.5, null] }], adjclose: [{ adjclose: [1.4, null] }] },
          },
        ],
      },
    });
    const newYork = await json(chart([1704205800, 1704292200], -18000));
    expect(newYork).toEqual([
      "json (Yahoo chart)",
      "date,open,close,adj close",
      "2024-01-02,1,1.5,1.4",
      "2024-01-03,,,",
    ]);
    // A summer midnight of London, asked for in winter: 23:00 UTC of the day before.
    expect((await json(chart([1720047600], 0)))[2]).toBe("2024-07-04,1,1.5,1.4");
    expect((await json(chart([1704153600 - 9 * 3600], 32400)))[2]).toBe("2024-01-02,1,1.5,1.4");
  });
  test("FRED's observations", async () => {
    const observation = (date: string, value: string) => ({
      realtime_start: "2025-01-01",
      realtime_end: "2025-01-01",
      date,
      value,
    });
    expect(
      await json({ count: 2, observations: [observation("2024-01-02", "1.5"), observation("2024-01-03", ".")] }),
    ).toEqual([...["json (FRED)", "date,value", "2024-01-02,1.5", "2024-01-03,."]]);
  });
});

describe("tables as programs write them", () => {
  test.each<[string, unknown, string, string]>([
    [
      "records",
      [
        { date: "2024-01-02", close: 1.5 },
        { date: "2024-01-03", close: 2 },
      ],
      "records",
      "date,close",
    ],
    [
      "records inside",
      {
        status: "ok",
        data: {
          rows: [
            { date: "2024-01-02", close: 1.5 },
            { date: "2024-01-03", close: 2 },
          ],
        },
      },
      "records",
      "date,close",
    ],
    ["records with letters", [{ t: FIRST, o: 1, h: 2, l: 1, c: 1.5 }], "records", "timestamp,open,high,low,close"],
    [
      "lists under a header",
      [
        ["date", "close"],
        ["2024-01-02", 1.5],
        ["2024-01-03", 2],
      ],
      "lists",
      "date,close",
    ],
    [
      "pairs",
      [
        ["2024-01-02", 1.5],
        ["2024-01-03", 2],
      ],
      "pairs",
      "date,value",
    ],
    [
      "pairs of milliseconds",
      [
        [FIRST, 1.5],
        [SECOND, 2],
      ],
      "pairs",
      "date,value",
    ],
    ["lists of one length", { date: ["2024-01-02", "2024-01-03"], close: [1.5, 2] }, "columns", "date,close"],
    ["pandas columns", { close: { "2024-01-02": 1.5, "2024-01-03": 2 } }, "pandas columns", ",close"],
    ["pandas columns of milliseconds", { close: { [FIRST]: 1.5, [SECOND]: 2 } }, "pandas columns", ",close"],
    [
      "pandas columns by number",
      { date: { 0: FIRST, 1: SECOND }, close: { 0: 1.5, 1: 2 } },
      "pandas columns",
      "date,close",
    ],
    ["pandas index", { "2024-01-02": { close: 1.5 }, "2024-01-03": { close: 2 } }, "by day", ",close"],
    ["pandas split", { columns: ["close"], index: [FIRST, SECOND], data: [[1.5], [2]] }, "pandas split", ",close"],
    [
      "pandas split, counting",
      {
        columns: ["date", "close"],
        index: [0, 1],
        data: [
          ["2024-01-02", 1.5],
          ["2024-01-03", 2],
        ],
      },
      "pandas split",
      "date,close",
    ],
    [
      "pandas table",
      {
        schema: { fields: [{ name: "date", type: "x" }] },
        data: [
          { date: "2024-01-02", close: 1.5 },
          { date: "2024-01-03", close: 2 },
        ],
      },
      "records",
      "date,close",
    ],
    ["values by day", { rates: { "2024-01-02": 1.5, "2024-01-03": 2 } }, "pandas columns", ",rates"],
  ])("%s", async (_, value, shape, header) => {
    const [container, first, ...rows] = await json(value);
    expect([container, first]).toEqual([`json (${shape})`, header]);
    expect(rows).toEqual(shape === "records" && header.includes("open") ? ["2024-01-02,1,2,1,1.5"] : ROWS);
  });
  test("a series by day", async () => {
    expect(await json({ "2024-01-02": 1.5, "2024-01-03": 2 })).toEqual(["json (by day)", "date,value", ...ROWS]);
  });
  test("one record or list a line", async () => {
    expect(await unpacked('{"date":"2024-01-02","close":1.5}\r\n{"date":"2024-01-03","close":2}\n')).toEqual([
      "json (lines)",
      "date,close",
      ...ROWS,
    ]);
  });
  test("numbers keep their text, objects in records are opened, a missing member is empty", async () => {
    const text =
      '[{"date":"2024-01-02","q":{"close":1.50,"id":9007199254740993}},{"date":"2024-01-03","q":{"close":null}}, {"date":"x","q":{"close":NaN}}]';
    expect(await unpacked(text)).toEqual([
      "json (records)",
      "date,close,id",
      "2024-01-02,1.50,9007199254740993",
      "2024-01-03,,",
      "x,NaN,",
    ]);
  });
  test("UTF-16 and a byte-order mark are no hindrance, and a row has its line", () => {
    const text = '\ufeff[\n  {"date": "2024-01-02", "close": 1},\n\n  {"date": "2024-01-03", "close": 2}\n]';
    for (const bytes of [Buffer.from(text), Buffer.from(text, "utf16le")]) {
      const { content } = unpackNow(bytes, "x.json");
      expect(content.kind === "cells" && [content.rows[2], content.line(0), content.line(1), content.line(2)]).toEqual([
        ["2024-01-03", "2"],
        2,
        2,
        4,
      ]);
    }
  });
});

describe("JSON that cannot be read", () => {
  test.each([
    ['[{"date": "2024-01-02",}]', 'x.csv:1:24: "}]" stands here; expected a name in quotes'],
    ['[\n{"a": 1\n', "x.csv:3:1: the JSON stops here; expected a comma or }"],
    ['{"日": tru}', 'x.csv:1:7: "tru}" stands here; expected a value'],
    ['{"a": 01}', 'x.csv:1:7: "01}" stands here; expected a value'],
    ['{"a": "b\n"}', "x.csv:1:7: a text that is not closed"],
    ['{"a": "\\x"}', "x.csv:1:7: a text with an unknown escape"],
    ['{"a": {"b": 1, "b": 2}}', 'x.csv:1:16: the name "b" stands twice in one object; expected each name once'],
    ['[{"a": 1}] x', "x.csv:1:12: something follows the end of the JSON"],
    ["[".repeat(100000), "x.csv:1:65: lists inside lists, too deep"],
  ])("%s", async (text, message) => {
    expect((await unpackRefusal(text)).slice(0, 400)).toContain(message);
  });
  test("of no known structure says what it holds, or what the service said", async () => {
    expect(await unpackRefusal('{"Note": "call frequency"}')).toContain('holds no table, but "Note": "call frequency"');
    expect(await unpackRefusal('{"a": 1, "b": {}}')).toContain('holds an object of "a", "b"');
    expect(await unpackRefusal("[]", "x.json")).toContain("holds an empty list");
    expect(await unpackRefusal('{"a": [{"d": 1, "v": 2}], "b": [{"d": 1, "v": 2}]}')).toContain(
      "holds several tables: a, b",
    );
    expect(await unpackRefusal('"x"', "x.json")).toContain('holds only "x"');
  });
});

test("what JSON.parse reads is read alike", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(undefined, 1, "\t"), (value, indent) => {
      expect(plain(jsonValues(JSON.stringify(value, undefined, indent), "x")[0]!)).toEqual(
        JSON.parse(JSON.stringify(value)),
      );
    }),
  );
});

function plain(value: Json): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (value.kind === "number") return JSON.parse(value.text);
  if (value.kind === "list") return value.items.map(plain);
  return Object.fromEntries(Array.from(value.members, ([name, one]) => [name, plain(one)]));
}

const REAL = new URL("../../../../shared/data/dialects/alphavantage/btc_daily.json", import.meta.url).pathname;
test.skipIf(!existsSync(REAL))("a real answer of Alpha Vantage is read whole", () => {
  const { containers, content } = unpackNow(readFileSync(REAL), REAL);
  if (content.kind !== "cells") throw new Error("no cells");
  expect(containers).toEqual(["json (Alpha Vantage)"]);
  expect(content.rows[0]).toEqual(["timestamp", "open", "high", "low", "close", "volume", "market_cap"]);
  const days = Object.keys(JSON.parse(readFileSync(REAL, "utf8"))["Time Series (Digital Currency Daily)"]);
  expect(content.rows.slice(1).map(([day]) => day)).toEqual(days);
});
