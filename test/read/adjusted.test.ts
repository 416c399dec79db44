import { expect, test } from "vitest";
import { noteCodes, read, rows } from "./reading.ts";

const ADJUSTED = [
  "Adj Close",
  "Adj. Close",
  "Adj Close**",
  "Adj Close (USD)",
  "Close (adj)",
  "Close (adj.)",
  "Close (adjusted)",
  "adjusted_close",
  "Adj Price",
  "Adj Close Adjusted close price adjusted for splits and dividend and/or capital gain distributions.",
  "調整後終値",
  "Cierre ajustado",
];

test.each(ADJUSTED)(
  "a column %s is not taken where a plain close is, wherever it stands, and a note says it is there",
  async (name) => {
    for (const content of [
      `Date,Open,Close,${name}\n2024-01-02,1,1.5,1.4\n`,
      `Date,Open,${name},Close\n2024-01-02,1,1.4,1.5\n`,
      `Date,${name},Price\n2024-01-02,1.4,1.5\n`,
    ]) {
      const series = await read(content);
      expect(series.values[0]).toBe(1.5);
      expect(noteCodes(series)).toEqual(["adjusted-column"]);
      expect(series.source.notes[0]!.message).toContain(name);
    }
  },
);

test.each(ADJUSTED)(
  "a column %s that is the only price is taken with a note, whatever fields stand beside it",
  async (name) => {
    for (const content of [
      `Date,Open,High,Low,${name},Volume\n2024-01-02,1,2,1,1.4,900\n`,
      `Date,${name}\n2024-01-02,1.4\n`,
      `Date,${name},Currency\n2024-01-02,1.4,USD\n`,
      `date,symbol,${name}\n2024-01-02,ABC,1.4\n`,
    ]) {
      const series = await read(content);
      expect(series.values[0]).toBe(1.4);
      expect(noteCodes(series)).toEqual(["adjusted-column"]);
    }
  },
);

test("an unadjusted price is a plain one", async () => {
  expect(await rows("Date,Close (adjusted),Close (unadjusted)\n2024-01-02,1.4,1.5\n")).toEqual(["2024-01-02 1.5"]);
  expect(await rows("Date,Adj Close,Unadjusted Close\n2024-01-02,1.4,1.5\n")).toEqual(["2024-01-02 1.5"]);
});
