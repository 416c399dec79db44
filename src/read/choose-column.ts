import { Failure } from "../failure.ts";
import { nearest } from "../nearest.ts";
import type { Field, Note } from "../series/series.ts";
import { plainNames } from "./header-names.ts";
import type { Layout } from "./layout.ts";
import { adjusted } from "./price-columns.ts";
import { quoted } from "./quoted.ts";
import type { Table } from "./table.ts";

/** A column of a table, with a remark where another one might be expected. */
export interface Chosen {
  readonly column: number;
  readonly notes: readonly Note[];
}

/**
 * The column a series takes its values from: the configured one; else the layout's price; else, in a wide file, the column named like the series.
 * An adjusted price is taken only where it is configured, or is all there is; a note says that it is there.
 */
export function priceColumn(table: Table, configured: string | undefined, series: string): Chosen {
  if (configured !== undefined) return { column: named(table, configured), notes: [] };
  const { price, header } = table.layout;
  if (price === undefined) return { column: likeSeries(table, series), notes: [] };
  const same = alike(table, onlyOne(table, price));
  if (same.length > 1) throw several(table, series, same);
  return { column: price, notes: adjustedNotes(table, header[price]!) };
}

/** The column of one field, or undefined where the file has none. In a wide file the fields of the column that the series takes its price from. */
export function fieldColumn(
  table: Table,
  field: Field,
  configured: string | undefined,
  series: string,
): Chosen | undefined {
  const { fields, fieldsOf } = table.layout;
  const own = fieldsOf === undefined ? fields : fieldsOf.get(priceColumn(table, configured, series).column);
  const column = own?.get(field);
  if (column === undefined || (own === fields && alike(table, column).length > 1)) return undefined;
  return { column: onlyOne(table, column), notes: [] };
}

function named(table: Table, name: string): number {
  const { header, values } = table.layout;
  const exact = columnsNamed(table.layout, name);
  const matches =
    exact.length > 0 ? exact : values.filter((index) => header[index]!.toLowerCase() === name.trim().toLowerCase());
  if (matches.length > 1) throw ambiguous(table, matches[0]!);
  if (matches.length === 1) return matches[0]!;
  const names = values.map((index) => header[index]!);
  throw new Failure({
    code: "unknown-column",
    place: { file: table.file },
    found: `no column ${quoted(name)}`,
    expected: `one of ${listed(names)}`,
    suggestion: nearest(name, names),
  });
}

/** The columns of values of a name. Those of a wide file are asked for one after the other, hundreds of them. */
function columnsNamed(layout: Layout, name: string): readonly number[] {
  const known = NAMED.get(layout) ?? byName(layout);
  NAMED.set(layout, known);
  return known.get(name) ?? [];
}

function byName({ header, values }: Layout): ReadonlyMap<string, readonly number[]> {
  const columns = new Map<string, number[]>();
  for (const index of values) columns.set(header[index]!, [...(columns.get(header[index]!) ?? []), index]);
  return columns;
}

const NAMED = new WeakMap<Layout, ReadonlyMap<string, readonly number[]>>();

function likeSeries(table: Table, series: string): number {
  const { header, values } = table.layout;
  const matches = values.filter((index) => header[index]!.toLowerCase() === series.toLowerCase());
  if (matches.length > 1) throw ambiguous(table, matches[0]!);
  if (matches.length === 1) return matches[0]!;
  throw new Failure({
    code: "several-columns",
    place: { file: table.file },
    found: `no price column, but several of values: ${listed(values.map((index) => header[index]!))}`,
    expected: `name one, as in --data ${series}=${table.file}:${header[values[0]!]}, or give the file itself as --data for all of them`,
  });
}

/** Columns of one name but for what stands in brackets behind it: `Close (USD)` and `Close (EUR)`. */
function alike({ layout: { header, values } }: Table, column: number): readonly number[] {
  const names = plainNames(header);
  const same = values.filter((index) => names[index] === names[column] && !adjusted(header[index]!));
  return new Set(same.map((index) => header[index])).size > 1 ? same : [column];
}

function several({ file, layout: { header } }: Table, series: string, columns: readonly number[]): Failure {
  const among = columns.map((index) => header[index]!);
  return new Failure({
    code: "several-columns",
    place: { file },
    found: `several price columns: ${listed(among)}`,
    expected: `name one, as in --data ${series}=${file}:${among[0]}`,
  });
}

function onlyOne(table: Table, column: number): number {
  const { header } = table.layout;
  const name = header[column]!.toLowerCase();
  if (header.filter((cell) => cell.toLowerCase() === name).length > 1) throw ambiguous(table, column);
  return column;
}

function ambiguous(table: Table, column: number): Failure {
  const found = `column ${quoted(table.layout.header[column]!)} appears twice in the header`;
  return new Failure({
    code: "repeated-column",
    place: { file: table.file },
    found,
    expected: "each name may appear once",
  });
}

function adjustedNotes({ file, layout }: Table, used: string): Note[] {
  if (adjusted(used))
    return [
      { code: "adjusted-column", message: `${file}: column ${used} is used, an adjusted price; there is no other` },
    ];
  const other = layout.values.map((index) => layout.header[index]!).find(adjusted);
  if (other === undefined) return [];
  return [
    { code: "adjusted-column", message: `${file}: column ${used} is used; there is also an adjusted one, ${other}` },
  ];
}

function listed(names: readonly string[]): string {
  return names.length <= 8 ? names.join(", ") : `${names.slice(0, 8).join(", ")} and ${names.length - 8} more`;
}
