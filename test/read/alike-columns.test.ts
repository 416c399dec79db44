import { expect, test } from "vitest";
import { openCatalogue } from "../../src/read/open.ts";
import { fakeIo } from "../fake-io.ts";
import { noteCodes, read, refusal } from "./reading.ts";

const TWO = "Date,Open (USD),Close (USD),Open (EUR),Close (EUR)\n2024-01-02,99,100,89,90\n";

test("of closes in two currencies none is taken silently", async () => {
  expect(await refusal(TWO)).toBe(
    "x.csv: several price columns: Close (USD), Close (EUR); name one, as in --data X=x.csv:Close (USD)",
  );
});

test("one that is named is read, without fields that might be of the other", async () => {
  const catalogue = await openCatalogue(fakeIo({ files: { "x.csv": TWO } }), ["X=x.csv:Close (EUR)"]);
  const entry = catalogue.find("X")!;
  expect(catalogue.load(entry)!.values[0]).toBe(90);
  expect(catalogue.load(entry, "open")).toBeUndefined();
});

test("a currency behind the only close, and an adjusted one beside it, are no two", async () => {
  const series = await read("Date,Open (USD),Close (USD),Adj Close (USD)\n2024-01-02,99,100,90\n");
  expect(series.source.column).toBe("Close (USD)");
  expect(noteCodes(series)).toEqual(["adjusted-column"]);
});
