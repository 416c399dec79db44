import { describe, expect, test } from "vitest";
import { openCatalogue } from "../../../src/read/open.ts";
import { fakeIo } from "../../fake-io.ts";
import { shown } from "../reading.ts";
import { workbook } from "./unpacking.ts";

async function told(content: string | Uint8Array, file: string): Promise<{ rows: string[]; notes: string[] }> {
  const catalogue = await openCatalogue(fakeIo({ files: { [file]: content } }), [`X=${file}`]);
  const series = catalogue.load(catalogue.find("X")!)!;
  return { rows: shown(series), notes: series.source.notes.map(({ code }) => code) };
}

const DAY = 86_400_000;
const START = 1704153600000; // 2024-01-02
const hours = (count: number, step: number) => Array.from({ length: count }, (_, i) => START + i * step);
const json = (times: readonly (number | string)[]): string =>
  JSON.stringify(times.map((time, i) => ({ time, close: i + 1 })));
const sheet = (days: readonly number[]): Uint8Array => {
  const head =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>time</t></is></c><c r="B1" t="inlineStr"><is><t>close</t></is></c></row>';
  const rows = days.map(
    (day, i) => `<row r="${i + 2}"><c r="A${i + 2}" s="2"><v>${day}</v></c><c r="B${i + 2}"><v>${i + 1}</v></c></row>`,
  );
  return workbook({ A: head + rows.join("") });
};

describe("moments at midnight are days", () => {
  const WANTED = { rows: ["2024-01-02 1", "2024-01-03 2", "2024-01-04 3"], notes: [] };
  test("as counts since 1970, and as ISO text, in JSON", async () => {
    expect(await told(json(hours(3, DAY)), "x.json")).toEqual(WANTED);
    expect(await told(json(hours(3, DAY).map((ms) => new Date(ms).toISOString())), "x.json")).toEqual(WANTED);
  });
  test("in a workbook", async () => {
    expect(await told(sheet([45293, 45294, 45295]), "x.xlsx")).toEqual(WANTED);
  });
});

describe("a midnight among other clocks is a moment as they are", () => {
  const WANTED = { rows: ["2024-01-02 2", "2024-01-03 4"], notes: ["intraday"] };
  test("as counts since 1970 in JSON", async () => {
    expect(await told(json(hours(4, DAY / 2)), "x.json")).toEqual(WANTED);
  });
  test("in a workbook", async () => {
    expect(await told(sheet([45293, 45293.5, 45294, 45294.5]), "x.xlsx")).toEqual(WANTED);
  });
});

describe("Yahoo's chart", () => {
  const chart = (timestamp: readonly number[], granularity: string, zone: string | undefined, gmtoffset = -18_000) =>
    JSON.stringify({
      chart: {
        result: [
          {
            meta: { gmtoffset, exchangeTimezoneName: zone, dataGranularity: granularity },
            timestamp,
            indicators: {
              quote: [{ close: timestamp.map((_, i) => i + 1), volume: timestamp.map(() => 10) }],
            },
          },
        ],
      },
    });
  // 8 and 11 March 2024, 09:30 and 15:30 in New York; summer time began on the 10th.
  const [WINTER, SUMMER] = [1709908200, 1710163800];
  const BARS = [WINTER, WINTER + 6 * 3600, SUMMER, SUMMER + 6 * 3600];

  test("bars within the day are made sessions by the exchange's zone", async () => {
    expect(await told(chart(BARS, "1h", "America/New_York"), "x.json")).toEqual({
      rows: ["2024-03-08 2", "2024-03-11 4"],
      notes: ["intraday"],
    });
  });
  test("an evening bar is of its day at the exchange, in winter and in summer", async () => {
    // 23:30 of 8 March in New York is 04:30 UTC of the 9th; by summer's offset it would be 00:30 of the 9th.
    const late = [WINTER, WINTER + 14 * 3600, SUMMER];
    expect((await told(chart(late, "1h", "America/New_York", -14_400), "x.json")).rows).toEqual([
      ...["2024-03-08 2", "2024-03-11 3"],
    ]);
  });
  test("its clocks have an offset, so that sessions of another zone can be cut", async () => {
    const text = "version: 1\nseries:\n  X: { file: x.json, session: 17:00 Europe/Berlin }\n";
    const io = fakeIo({ files: { "c.yaml": text, "x.json": chart(BARS, "1h", "America/New_York") } });
    const catalogue = await openCatalogue(io, ["c.yaml"]);
    // 09:30 in New York is 15:30 in Berlin, in the week between the two changes 14:30; 15:30 is past 17:00 there.
    expect(shown(catalogue.load(catalogue.find("X")!)!)).toEqual([
      ...["2024-03-08 1", "2024-03-09 2", "2024-03-11 3", "2024-03-12 4"],
    ]);
  });
  test("days are those of the zone, or by the one offset where no zone is known", async () => {
    const midnights = [1709874000, 1710129600]; // 00:00 in New York of 8 and 11 March
    for (const zone of ["America/New_York", undefined, "Mars/Olympus"])
      expect((await told(chart(midnights, "1d", zone, -18_000), "x.json")).rows).toEqual([
        "2024-03-08 1",
        "2024-03-11 2",
      ]);
    // By summer's offset the midnight of winter is 01:00, by winter's that of summer 23:00: both are the midnight of their day.
    expect((await told(chart(midnights, "1d", undefined, -14_400), "x.json")).rows).toEqual([
      ...["2024-03-08 1", "2024-03-11 2"],
    ]);
  });
  test("a price of the evening is of its day", async () => {
    expect((await told(chart([1709942340], "1d", "UTC", 0), "x.json")).rows).toEqual(["2024-03-08 1"]);
  });
});

describe("CoinGecko's market_chart", () => {
  const chart = (times: readonly number[]) =>
    JSON.stringify({
      prices: times.map((time, i) => [time, i + 1]),
      total_volumes: times.map((time) => [time, 5]),
    });
  test("days of 00:00 UTC are the close of the day before, and a note says so", async () => {
    expect(await told(chart(hours(3, DAY)), "x.json")).toEqual({
      rows: ["2024-01-02 1", "2024-01-03 2", "2024-01-04 3"],
      notes: ["stamped-late"],
    });
    expect(JSON.stringify((await opened(chart(hours(3, DAY)))).source.notes)).toContain("day_shift: -1");
  });
  test("the price of the moment of asking is not read", async () => {
    expect(await told(chart([...hours(3, DAY), START + 2 * DAY + 3_600_123]), "x.json")).toEqual({
      rows: ["2024-01-02 1", "2024-01-03 2", "2024-01-04 3"],
      notes: ["snapshot", "stamped-late"],
    });
  });
  test("of hours the last is the close of its day", async () => {
    expect(await told(chart(hours(5, DAY / 2)), "x.json")).toEqual({
      rows: ["2024-01-02 2", "2024-01-03 4", "2024-01-04 5"],
      notes: ["intraday"],
    });
  });
  async function opened(content: string) {
    const catalogue = await openCatalogue(fakeIo({ files: { "x.json": content } }), ["X=x.json"]);
    return catalogue.load(catalogue.find("X")!)!;
  }
});
