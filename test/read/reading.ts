import { openCatalogue } from "../../src/read/open.ts";
import { isoDay } from "../../src/series/day.ts";
import type { Field, Series } from "../../src/series/series.ts";
import { type FakeWorld, fakeIo } from "../fake-io.ts";

/** The only series of one file. */
export async function read(content: string | Uint8Array, field?: Field): Promise<Series> {
  const catalogue = await openCatalogue(fakeIo({ files: { "x.csv": content } }), ["X=x.csv"]);
  return catalogue.load(catalogue.find("X")!, field)!;
}

/** Days and values, as a reader would write them: "2024-01-02 1.5". */
export function shown(series: Series): string[] {
  return Array.from(series.days, (day, i) => `${isoDay(day)} ${series.values[i]}`);
}

export async function rows(content: string | Uint8Array): Promise<string[]> {
  return shown(await read(content));
}

export function noteCodes(series: Series): string[] {
  return series.source.notes.map((note) => note.code);
}

/** The message of the Failure of reading x.csv. */
export async function refusal(content: string | Uint8Array): Promise<string> {
  return messageOf(() => read(content));
}

export async function messageOf(action: () => unknown): Promise<string> {
  try {
    await action();
  } catch (error) {
    if (error instanceof Error && error.name === "Failure") return error.message;
    throw error;
  }
  return "no failure";
}

/** The message of the Failure of opening and loading everything in a world. */
export async function openingRefusal(world: FakeWorld, ...data: string[]): Promise<string> {
  return messageOf(async () => {
    const catalogue = await openCatalogue(fakeIo(world), data);
    for (const entry of catalogue.entries) catalogue.load(entry);
  });
}
