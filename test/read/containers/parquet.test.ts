import { gzipSync } from "node:zlib";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, test } from "vitest";
import { unpacked, unpackRefusal } from "./unpacking.ts";

type Options = Parameters<typeof parquetWriteBuffer>[0];
const parquet = (options: Options): Uint8Array => new Uint8Array(parquetWriteBuffer(options));
const DAY = 86_400_000n;
const SMALL = {
  columnData: [
    { name: "date", data: ["2024-01-02", "2024-01-03"], type: "STRING" },
    { name: "close", data: [1.1, 65000.123456789], type: "DOUBLE" },
  ],
} satisfies Options;

test("text and numbers are cells, exact", async () => {
  expect(await unpacked(parquet(SMALL), "x.parquet")).toEqual([
    ...["parquet", "date,close", "2024-01-02,1.1", "2024-01-03,65000.123456789"],
  ]);
});

test("timestamps of every unit and days are ISO, null and NaN are empty", async () => {
  const at = 19724n * DAY + 52_200_000n;
  const bytes = parquet({
    columnData: [
      { name: "ms", data: [19724n * DAY, at] },
      { name: "us", data: [19724n * DAY * 1000n, at * 1000n + 1n] },
      { name: "ns", data: [19724n * DAY * 1_000_000n, at * 1_000_000n + 123n] },
      { name: "day", data: [19724, -1] },
      { name: "close", data: [null, Number.NaN] },
    ],
    schema: [
      { name: "root", num_children: 5 },
      { name: "ms", type: "INT64", converted_type: "TIMESTAMP_MILLIS", repetition_type: "OPTIONAL" },
      {
        name: "us",
        type: "INT64",
        logical_type: { type: "TIMESTAMP", isAdjustedToUTC: true, unit: "MICROS" },
        repetition_type: "OPTIONAL",
      },
      {
        name: "ns",
        type: "INT64",
        logical_type: { type: "TIMESTAMP", isAdjustedToUTC: false, unit: "NANOS" },
        repetition_type: "OPTIONAL",
      },
      { name: "day", type: "INT32", converted_type: "DATE", repetition_type: "OPTIONAL" },
      { name: "close", type: "DOUBLE", repetition_type: "OPTIONAL" },
    ],
    statistics: false,
  });
  expect(await unpacked(bytes)).toEqual([
    ...["parquet", "ms,us,ns,day,close", "2024-01-02 00:00:00,2024-01-02 00:00:00,2024-01-02 00:00:00,2024-01-02,"],
    "2024-01-02 14:30:00,2024-01-02 14:30:00.000001,2024-01-02 14:30:00.000000123,1969-12-31,",
  ]);
});

test("decimals, whole numbers beyond 2^53 and single precision keep their digits", async () => {
  const bytes = parquet({
    columnData: [
      { name: "money", data: [123456789012345678n, -5n] },
      { name: "count", data: [9007199254740993n, 1n] },
      { name: "single", data: [Math.fround(1.1), Math.fround(65000.5)] },
    ],
    schema: [
      { name: "root", num_children: 3 },
      { name: "money", type: "INT64", repetition_type: "REQUIRED" },
      { name: "count", type: "INT64", repetition_type: "REQUIRED" },
      { name: "single", type: "FLOAT", repetition_type: "REQUIRED" },
    ],
    statistics: false,
  });
  expect(await unpacked(bytes)).toEqual([
    ...["parquet", "money,count,single", "123456789012345678,9007199254740993,1.1", "-5,1,65000.5"],
  ]);
});

test("the index of pandas comes first, nameless where it had no name", async () => {
  const pandas = JSON.stringify({ index_columns: ["__index_level_0__"] });
  const bytes = parquet({
    columnData: [
      { name: "close", data: [1.5], type: "DOUBLE" },
      { name: "__index_level_0__", data: ["2024-01-02"], type: "STRING" },
    ],
    kvMetadata: [{ key: "pandas", value: pandas }],
  });
  expect(await unpacked(bytes)).toEqual(["parquet", ",close", "2024-01-02,1.5"]);
});

test("gzip pages, and a Parquet file in gzip, are read", async () => {
  const packed = parquet({ ...SMALL, codec: "GZIP", compressors: { GZIP: (bytes: Uint8Array) => gzipSync(bytes) } });
  expect((await unpacked(packed))[1]).toBe("date,close");
  expect((await unpacked(gzipSync(parquet(SMALL))))[0]).toBe("gzip > parquet");
});

test("cut off, or damaged in its description, it is a failure or a table, never a crash", async () => {
  const whole = parquet(SMALL);
  for (const length of [4, 8, 20, whole.length - 1])
    expect(await unpackRefusal(whole.subarray(0, length))).toContain("the Parquet file is damaged or cut off");
  // Not the pages before it: hyparquet believes the length of a run there, and counts to a thousand million.
  const description = whole.length - 8 - new DataView(whole.buffer).getUint32(whole.length - 8, true);
  for (let at = description; at < whole.length; at++) {
    const changed = Uint8Array.from(whole);
    changed[at]! ^= 0x55;
    await unpackRefusal(changed);
  }
});

describe("moments are days of the zone that was kept with them", () => {
  const HOUR = 3_600_000n;
  const moments = (name: string, data: bigint[], kvMetadata: { key: string; value: string }[]): Uint8Array =>
    parquet({
      columnData: [
        { name, data },
        { name: "Close", data: data.map((_, i) => i + 1.5) },
      ],
      schema: [
        { name: "root", num_children: 2 },
        { name, type: "INT64", converted_type: "TIMESTAMP_MILLIS", repetition_type: "REQUIRED" },
        { name: "Close", type: "DOUBLE", repetition_type: "REQUIRED" },
      ],
      kvMetadata,
      statistics: false,
    });
  const pandas = (timezone: string) => [
    {
      key: "pandas",
      value: JSON.stringify({ index_columns: ["Date"], columns: [{ field_name: "Date", metadata: { timezone } }] }),
    },
  ];
  // 8 to 11 March 2024: New York goes to summer time on the 10th.
  const days = (hours: readonly bigint[]) => hours.map((hour, i) => (19790n + BigInt(i)) * DAY + hour * HOUR);

  test.each([
    ["America/New_York", days([5n, 5n, 5n, 4n])],
    ["Asia/Tokyo", days([-9n, -9n, -9n, -9n])],
    ["UTC", days([0n, 0n, 0n, 0n])],
  ])("as pandas notes it: %s", async (zone, data) => {
    expect((await unpacked(moments("Date", data, pandas(zone)))).slice(2)).toEqual([
      ...["2024-03-08,1.5", "2024-03-09,2.5", "2024-03-10,3.5", "2024-03-11,4.5"],
    ]);
  });

  test("as Arrow notes it, which Polars does too", async () => {
    // pyarrow 25: the schema of Date: timestamp[ms, tz=Asia/Tokyo], Close: int64
    const schema =
      "/////9gAAAAQAAAAAAAKAA4ABgAFAAgACgAAAAABBAAQAAAAAAAKAAwAAAAEAAgACgAAAAwAAAAEAAAAAAAAAAIAAABQAAAABAAAAMj///8AAAECEAAAACAAAAAEAAAAAAAAAAUAAABDbG9zZQAAAAgADAAIAAcACAAAAAAAAAFAAAAAEAAUAAgABgAHAAwAAAAQABAAAAAAAAEKEAAAACAAAAAEAAAAAAAAAAQAAABEYXRlAAAAAAgADAAGAAgACAAAAAAAAgAEAAAACgAAAEFzaWEvVG9reW8AAAAAAAA=";
    const data = days([-9n, -9n]);
    const noted = (value: string) => unpacked(moments("Date", data, [{ key: "ARROW:schema", value }]));
    expect((await noted(schema)).slice(2)).toEqual(["2024-03-08,1.5", "2024-03-09,2.5"]);
    // Whatever else stands there, it is a table in UTC.
    const utc = ["2024-03-07 15:00:00,1.5", "2024-03-08 15:00:00,2.5"];
    for (let cut = 0; cut < 200; cut += 8) expect((await noted(schema.slice(0, cut))).slice(2)).toEqual(utc);
    expect((await noted("no schema")).slice(2)).toEqual(utc);
  });

  test("within the day they keep clock and offset, over the change to summer time", async () => {
    const data = [19792n * DAY + 6n * HOUR, 19792n * DAY + 7n * HOUR];
    expect((await unpacked(moments("Date", data, pandas("America/New_York")))).slice(2)).toEqual([
      ...["2024-03-10 01:00:00-05:00,1.5", "2024-03-10 03:00:00-04:00,2.5"],
    ]);
  });

  test("a zone that is not known is none", async () => {
    expect((await unpacked(moments("Date", days([0n]), pandas("Mars/Olympus"))))[2]).toBe("2024-03-08,1.5");
  });
});
