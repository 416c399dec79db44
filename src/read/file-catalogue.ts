import { builtIn } from "../built-in.ts";
import { nearest } from "../nearest.ts";
import type { Day } from "../series/day.ts";
import type { Close, Field, Note, Series } from "../series/series.ts";
import type { Catalogue, Entry } from "./catalogue.ts";
import { closeOfSession } from "./catalogue-close.ts";
import { type Chosen, fieldColumn, priceColumn } from "./choose-column.ts";
import { type Chronology, chronology, leastClock } from "./chronology.ts";
import { columnValues } from "./column-values.ts";
import { fold } from "./names.ts";
import type { Reading } from "./reading.ts";
import type { Shelf } from "./shelf.ts";
import { stampedEarlyNotes } from "./stamped-early.ts";
import type { LargeFile } from "./stream/large-file.ts";
import { sundayNotes } from "./sundays.ts";
import { rowsOf } from "./symbols.ts";
import type { Table } from "./table.ts";

/** An entry whose values stand in a file, and how to find them there. */
export interface FileEntry extends Entry {
  readonly aliases: readonly string[];
  /** the configured column; undefined for the file's price column */
  readonly column: string | undefined;
  /** the symbol of the series in a long file */
  readonly symbol: string | undefined;
  /** days by which its rows are meant to stand later than they are stamped */
  readonly dayShift: number;
  /** when its market closes, where the catalogue says so */
  readonly close?: Close | undefined;
  readonly reading: Reading;
}

/** How the file of an entry was understood, for `data show`. */
export interface Description {
  readonly table: Table;
  /** the header of the column used, and of all columns that could be */
  readonly column: string;
  readonly columns: readonly string[];
  /** rows of the series in the file, and how many days of them have a value */
  readonly rows: number;
  readonly values: number;
  readonly first: Day;
  readonly last: Day;
}

export interface FileCatalogue extends Catalogue {
  readonly entries: readonly FileEntry[];
  find(name: string): FileEntry | undefined;
  describe(entry: Entry): Description;
}

/** The catalogue of entries with files. Each file is read once, each series is made once. */
export function fileCatalogue(entries: readonly FileEntry[], shelf: Shelf, notes: readonly Note[]): FileCatalogue {
  const known = new Map(
    entries.flatMap((entry) => [entry.name, ...entry.aliases].map((name) => [fold(name), entry] as const)),
  );
  const loaded = new Map<string, Series | undefined>();
  const sorted = new Map<string, Chronology>();
  const find = (name: string) => known.get(fold(name));

  function inOrder(table: Table, entry: FileEntry): Chronology {
    const key = fold(entry.name);
    const result = sorted.get(key) ?? chronology(table, rowsOf(table, entry.symbol, entry.name));
    sorted.set(key, result);
    return result;
  }

  function load(entry: Entry, field?: Field): Series | undefined {
    const key = `${fold(entry.name)}\n${field ?? ""}`;
    if (!loaded.has(key)) loaded.set(key, read(find(entry.name)!, field));
    return loaded.get(key);
  }

  function read(entry: FileEntry, field: Field | undefined): Series | undefined {
    const large = shelf.large(entry.file, entry.reading);
    const table = large?.table ?? shelf.table(entry.file, entry.reading);
    const chosen =
      field === undefined
        ? priceColumn(table, entry.column, entry.name)
        : fieldColumn(table, field, entry.column, entry.name);
    if (chosen === undefined) return undefined;
    if (large !== undefined) return streamedSeries(large, chosen, entry, field);
    return seriesOf(table, inOrder(table, entry), chosen, entry, field);
  }

  function describe(entry: Entry): Description {
    const own = find(entry.name)!;
    const series = load(own)!;
    const large = shelf.large(own.file, own.reading);
    const column = large?.table.layout.header.indexOf(series.source.column) ?? 0;
    const streamed = large?.series(column, own.kind, own.symbol, own.name);
    const table =
      large === undefined ? shelf.table(own.file, own.reading) : { ...large.table, footer: streamed!.footer };
    return {
      table,
      column: series.source.column,
      columns: table.layout.values.map((index) => table.layout.header[index]!),
      rows: streamed?.rows ?? inOrder(table, own).order.length,
      values: series.days.length,
      first: series.days[0]!,
      last: series.days.at(-1)!,
    };
  }

  const names = entries.flatMap((entry) => [entry.name, ...entry.aliases]);
  return { entries, notes, find, nearest: (name) => nearest(name, names), load, describe };
}

function seriesOf(
  table: Table,
  chronology: Chronology,
  chosen: Chosen,
  entry: FileEntry,
  field: Field | undefined,
): Series {
  const kind = field === "volume" ? "amount" : entry.kind;
  const read = columnValues(table, chronology, chosen.column, kind);
  const days = shifted(read.days, entry);
  const source = {
    file: entry.file,
    column: table.layout.header[chosen.column]!,
    sha256: () => sha256(table.bytes),
    notes: [
      ...table.notes,
      ...chosen.notes,
      ...chronology.notes,
      ...read.notes,
      ...daysNotes(entry, days, () => leastClock(table, chronology.order)),
    ],
  };
  return { name: entry.name, kind, field, days, values: read.values, source, close: closeFor(entry, field) };
}

function streamedSeries(
  large: LargeFile,
  { column, notes }: Chosen,
  entry: FileEntry,
  field: Field | undefined,
): Series {
  const kind = field === "volume" ? "amount" : entry.kind;
  const read = large.series(column, kind, entry.symbol, entry.name);
  const days = shifted(read.days, entry);
  const source = {
    file: entry.file,
    column: large.table.layout.header[column]!,
    sha256: () => large.sha256(),
    notes: [
      ...read.notes.table,
      ...notes,
      ...read.notes.order,
      ...read.notes.values,
      ...daysNotes(entry, days, read.leastClock),
    ],
  };
  return { name: entry.name, kind, field, days, values: read.values, source, close: closeFor(entry, field) };
}

/** What the days themselves tell against; where the catalogue shifts them or cuts sessions, the user has looked. */
function daysNotes(
  { file, dayShift, reading }: FileEntry,
  days: Int32Array,
  leastClock: () => number | undefined,
): Note[] {
  const settled = dayShift !== 0 || reading.session !== undefined;
  return [...sundayNotes(file, days), ...(settled ? [] : stampedEarlyNotes(file, days, leastClock))];
}

function shifted(days: Int32Array, { dayShift }: FileEntry): Int32Array {
  return dayShift === 0 ? days : days.map((day) => day + dayShift);
}

/** Opens, highs and lows are of some moment within the day. */
function closeFor({ close, reading }: FileEntry, field: Field | undefined): Close | undefined {
  return field === undefined || field === "close" ? (close ?? closeOfSession(reading.session)) : undefined;
}

/** Tables do not show the hash: it is computed when asked for. */
function sha256(bytes: Uint8Array): string {
  const known = HASHES.get(bytes);
  if (known !== undefined) return known;
  const { createHash } = builtIn("node:crypto");
  const hash = createHash("sha256").update(bytes).digest("hex");
  HASHES.set(bytes, hash);
  return hash;
}

// Every series of a wide file names the file's hash.
const HASHES = new WeakMap<Uint8Array, string>();
