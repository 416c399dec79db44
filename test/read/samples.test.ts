import { expect, test } from "vitest";
import { openCatalogue } from "../../src/read/open.ts";
import { fakeIo } from "../fake-io.ts";
import { shown } from "./reading.ts";
import { SAMPLES, type Sample } from "./samples.ts";

async function opened({ lines, series }: Sample) {
  const content = `${lines.join("\r\n")}\r\n`;
  const io = fakeIo({ files: { "x.csv": content } });
  const catalogue = await openCatalogue(io, [series === undefined ? "X=x.csv" : "x.csv"]);
  return { catalogue, entry: catalogue.find(series ?? "X")! };
}

test.each(SAMPLES)("$source", async (sample) => {
  const { catalogue, entry } = await opened(sample);
  const series = catalogue.load(entry)!;
  expect(shown(series)).toEqual(sample.rows);
  expect(catalogue.describe(entry).table.dialect.id).toBe(sample.dialect);
  if (sample.field !== undefined) expect(catalogue.load(entry, sample.field[0])!.values[0]).toBe(sample.field[1]);
  if (sample.notes !== undefined) expect(series.source.notes.map((note) => note.code)).toEqual(sample.notes);
});
