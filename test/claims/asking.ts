import type { Judgement } from "../../src/claims/evaluate/judgement.ts";
import { Inquiry } from "../../src/claims/inquiry.ts";
import type { Finding } from "../../src/measures/finding.ts";
import type { Catalogue } from "../../src/read/catalogue.ts";
import { type Day, parseIsoDay, weekday } from "../../src/series/day.ts";
import type { Close, Kind } from "../../src/series/series.ts";

/** Prices written out in a test: days and values of each series, and its kind where it is not a price. */
export type Written = Readonly<
  Record<
    string,
    { readonly kind?: Kind; readonly close?: Close; readonly rows: readonly (readonly [string, number])[] }
  >
>;

/** A catalogue of written prices. */
export function catalogueOf(written: Written): Catalogue {
  const entries = Object.entries(written).map(([name, { kind = "price" }]) => ({ name, kind, file: `${name}.csv` }));
  return {
    entries,
    notes: [],
    find: (name) => entries.find((entry) => entry.name === name.toUpperCase()),
    nearest: () => undefined,
    load: (entry, field) => {
      if (field !== undefined) return undefined;
      const { rows, close } = written[entry.name]!;
      const source = { file: entry.file, column: "close", sha256: () => "", notes: [] };
      const days = Int32Array.from(rows, ([iso]) => parseIsoDay(iso)!);
      return {
        name: entry.name,
        kind: entry.kind,
        field,
        days,
        values: Float64Array.from(rows, (row) => row[1]),
        source,
        close,
      };
    },
  };
}

export function asking(written: Written, asOf?: string): Inquiry {
  const settings = { confidence: 0.95, interval: "jackknife", seed: 1 } as const;
  return new Inquiry(catalogueOf(written), settings, asOf === undefined ? undefined : parseIsoDay(asOf));
}

export function found(written: Written, text: string, asOf?: string): Finding {
  return asking(written, asOf).values(text)[0]!.finding;
}

export function ruled(written: Written, text: string, asOf?: string): Judgement {
  return asking(written, asOf).claim(text).judge();
}

/** Values on consecutive weekdays (or all days) from a first day on. */
export function on(first: string, values: readonly number[], everyDay = false): (readonly [string, number])[] {
  const rows: [string, number][] = [];
  let day: Day = parseIsoDay(first)!;
  for (const value of values) {
    while (!everyDay && weekday(day) > 5) day++;
    rows.push([new Date(day * 86_400_000).toISOString().slice(0, 10), value]);
    day++;
  }
  return rows;
}
