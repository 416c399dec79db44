import { Failure } from "../../failure.ts";
import type { Io } from "../../io.ts";
import { type Day, isoDay } from "../../series/day.ts";
import type { Kind } from "../../series/series.ts";
import { DIALECTS } from "../dialects/index.ts";
import { type FileEntry, fileCatalogue } from "../file-catalogue.ts";
import { adjusted } from "../price-columns.ts";
import { shelf } from "../shelf.ts";
import type { Table } from "../table.ts";
import { tableEntries } from "../table-entries.ts";
import { guessedKind } from "./guessed-kind.ts";
import { seriesNames, type Unnamed } from "./series-names.ts";
import { tableFiles } from "./table-files.ts";

/** A series as a new catalogue would have it, with the reasons as remarks. */
export interface ProposedSeries {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly path: string;
  readonly column: Remarked<string> | undefined;
  readonly symbol: string | undefined;
  readonly kind: Kind;
  readonly kindWhy: string | undefined;
  readonly dateFormat: Remarked<string> | undefined;
  readonly first: Day;
  readonly last: Day;
}

interface Remarked<T> {
  readonly value: T;
  readonly why: string | undefined;
}

/** A file, or one series of it, that the catalogue does without. */
export interface LeftOut {
  readonly path: string;
  readonly why: string;
}

export interface Proposal {
  readonly series: readonly ProposedSeries[];
  readonly leftOut: readonly LeftOut[];
}

/** So many columns or symbols of one file are named one by one; a file with more is for `--data FILE`, which names them all. */
const MOST_SERIES = 40;

/** What a catalogue of a directory would hold: every table in it and below is read as far as it can be. Nothing is thrown for a file that cannot. */
export async function proposal(io: Io, directory: string): Promise<Proposal> {
  const { files, passed } = tableFiles(io, directory);
  const leftOut: LeftOut[] = [...passed];
  const found: Found[] = [];
  for (const [index, path] of files.entries()) {
    io.progress("reading", index / files.length);
    const one = await seriesOf(io, path);
    found.push(...one.series);
    leftOut.push(...one.leftOut);
  }
  io.progress("reading", undefined);
  const names = seriesNames(found);
  return { series: found.map(({ called: _, ...one }, index) => ({ ...one, ...names[index]! })), leftOut };
}

type Found = Unnamed & Omit<ProposedSeries, "name" | "aliases">;

/** Each file has a shelf of its own, so that no more than one lies in memory. */
async function seriesOf(io: Io, path: string): Promise<{ series: Found[]; leftOut: LeftOut[] }> {
  const leftOut: LeftOut[] = [];
  const series: Found[] = [];
  const tables = shelf(io, DIALECTS);
  const table = await reasonOr(async () => {
    await tables.prepare(path, {});
    return tables.large(path, {})?.table ?? tables.table(path, {});
  });
  const entries =
    typeof table === "string"
      ? table
      : await reasonOr(async () => tableEntries(table, path, tables.large(path, {})?.symbols()));
  if (typeof table === "string" || typeof entries === "string")
    return { series, leftOut: [{ path, why: String(entries) }] };
  if (entries.length > MOST_SERIES)
    return { series, leftOut: [{ path, why: `holds ${entries.length} series: name it by itself, as --data FILE` }] };
  // As an index every value is kept: a price of 0 or less would be left out before its kind is known.
  const catalogue = fileCatalogue(
    entries.map((entry) => ({ ...entry, kind: "index" as const })),
    tables,
    [],
  );
  for (const entry of entries) {
    const read = await reasonOr(async () => catalogue.load(catalogue.find(entry.name)!)!);
    if (typeof read === "string") {
      leftOut.push({ path, why: entries.length === 1 ? read : `${entry.name}: ${read}` });
      continue;
    }
    const { kind, why } = guessedKind(entry.name, path, read.values);
    series.push({
      called: entry.name,
      path,
      column: columnOf(entry, table),
      symbol: entry.symbol,
      kind,
      kindWhy: why,
      dateFormat: dateFormatOf(table),
      first: read.days[0]!,
      last: read.days.at(-1)!,
    });
  }
  return { series, leftOut };
}

/** The column of a wide file; of others the price column, where further columns could be meant. */
function columnOf(entry: FileEntry, { layout }: Table): Remarked<string> | undefined {
  if (entry.column !== undefined) return { value: entry.column, why: undefined };
  const { price, fields, header, values } = layout;
  if (price === undefined) return undefined;
  const known = new Set([price, ...fields.values()]);
  const others = values
    .filter((index) => !known.has(index) && isPriceLike(header[index]!))
    .map((index) => header[index]!);
  if (others.length === 0) return undefined;
  const some =
    others.length <= 6 ? others.join(", ") : `${others.slice(0, 6).join(", ")} and ${others.length - 6} more`;
  return { value: header[price]!, why: `there is also ${some}` };
}

/** Volumes, changes and the like beside a price are no other price. */
function isPriceLike(name: string): boolean {
  return (
    adjusted(name) ||
    !/vol|change|chg|%|trade|count|number|dividend|split|market ?cap|time|unix|type|騰落|前日比|出来高|売買/i.test(name)
  );
}

/** The order of day and month where rows had to tell it: a shorter file of the same source may not. */
function dateFormatOf({ dayFormat }: Table): Remarked<string> | undefined {
  return dayFormat.id === "mdy" || dayFormat.id === "dmy" ? { value: dayFormat.id, why: dayFormat.why } : undefined;
}

/** A value, or why the file gives none. */
async function reasonOr<T>(find: () => Promise<T>): Promise<T | string> {
  try {
    return await find();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const [{ place, found, expected } = { place: undefined, found: "cannot be read", expected: undefined }] =
      error.faults;
    const where = place?.line === undefined ? "" : `line ${place.line}: `;
    return `${where}${found}${expected === undefined ? "" : `; ${expected}`}`;
  }
}

/** First and last day of a series, as texts show them. */
export function stretch({ first, last }: ProposedSeries): string {
  return `${isoDay(first)} .. ${isoDay(last)}`;
}
