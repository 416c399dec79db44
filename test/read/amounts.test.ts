import { expect, test } from "vitest";
import { DIALECTS } from "../../src/read/dialects/index.ts";
import { openCatalogue } from "../../src/read/open.ts";
import { fakeIo } from "../fake-io.ts";
import { shown } from "./reading.ts";
import { PIECES, WHOLE } from "./told.ts";

const KLINES = [
  "open_time,open,high,low,close,volume,close_time,quote_volume,count,taker_buy_volume,taker_buy_quote_volume,vwap",
  "1706572800000,10,12,9,11,1,1706576399999,100,5,0.5,50,10.5",
  "1706576400000,11,14,10,13,2,1706579999999,200,6,0.25,70,12.5",
  "1706659200000,13,15,12,14,4,1706662799999,400,7,2,90,13.5",
].join("\n");

async function column(name: string, sizes: typeof WHOLE): Promise<string[]> {
  const catalogue = await openCatalogue(fakeIo({ files: { "x.csv": KLINES } }), [`X=x.csv:${name}`], DIALECTS, sizes);
  return shown(catalogue.load(catalogue.find("X")!)!);
}

test.each([
  ["volume", "3"],
  ["quote_volume", "300"],
  ["count", "11"],
  ["taker_buy_volume", "0.75"],
  ["taker_buy_quote_volume", "120"],
])("several rows of a day add up in the column %s, as in volume", async (name, sum) => {
  for (const sizes of [WHOLE, PIECES]) expect((await column(name, sizes))[0]).toBe(`2024-01-30 ${sum}`);
});

test("a name run together is known too", async () => {
  const content = KLINES.replace("quote_volume", "quoteVolume");
  const catalogue = await openCatalogue(fakeIo({ files: { "x.csv": content } }), ["X=x.csv:quoteVolume"]);
  expect(shown(catalogue.load(catalogue.find("X")!)!)[0]).toBe("2024-01-30 300");
});

test("a price of any other name is the last of its day", async () => {
  for (const sizes of [WHOLE, PIECES]) expect((await column("vwap", sizes))[0]).toBe("2024-01-30 12.5");
});
