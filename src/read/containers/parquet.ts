import type { FileMetaData, SchemaElement } from "hyparquet";
import { Failure } from "../../failure.ts";
import { brokenFile, wordOf } from "./broken-file.ts";
import { inZones } from "./local-moments.ts";
import { evenMoments, momentText, NANOS } from "./moment.ts";
import { cellText } from "./parquet-cell.ts";
import { decompressors } from "./parquet-compression.ts";
import { zonesOf } from "./parquet-zones.ts";
import { tooMuch, unpackLimit } from "./unpack-limit.ts";

interface ParquetRows {
  readonly rows: readonly (readonly string[])[];
  readonly isFigure: (row: number, column: number) => boolean;
}

/**
 * The table of a Parquet file, its header first. Timestamps (of any unit) are ISO, in the zone that was
 * kept with them, else in UTC; integers and decimals exact,
 * null and NaN empty. The index that pandas stores comes first, as in its CSV, and has no name where it had none. Lists and structures inside
 * cells are left out. Failure for a file that is cut off, damaged, encrypted or too large.
 */
export async function parquetRows(bytes: Uint8Array, file: string): Promise<ParquetRows> {
  const { parquetMetadata, parquetRead } = await import("./libraries.ts");
  const compressors = await decompressors(unpackLimit(bytes.length));
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  try {
    const metadata = parquetMetadata(buffer, { parsers: PARSERS });
    refuseLarge(metadata, bytes.length, file);
    const columns = flatColumns(metadata, file);
    for (const element of columns) plainDecimal(element);
    const names = columns.map(({ name }) => name);
    let read: readonly (readonly unknown[])[] = [];
    await parquetRead({
      file: { byteLength: buffer.byteLength, slice: (start, end) => buffer.slice(start, end) },
      ...{ metadata, columns: names, compressors, parsers: PARSERS, utf8: false },
      onComplete: (rows) => {
        read = rows;
      },
    });
    return inOrder(read, columns, metadata);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw brokenFile(file, `the Parquet file is damaged or cut off (${wordOf(error)})`);
  }
}

/** Text for what the library would make a Date of, which has no nanoseconds; bytes as they are, for they may be decimals. */
const PARSERS = {
  timestampFromMilliseconds: (count: bigint) => momentText(BigInt(count) * NANOS.ms),
  timestampFromMicroseconds: (count: bigint) => momentText(BigInt(count) * NANOS.us),
  timestampFromNanoseconds: (count: bigint) => momentText(BigInt(count)),
  dateFromDays: (days: number) => momentText(BigInt(days) * 86_400n * NANOS.s),
  // The library declares Dates; it passes on what it gets.
} as unknown as NonNullable<Parameters<typeof import("hyparquet").parquetRead>[0]["parsers"]>;

const MOST_CELLS = 5e7;

function refuseLarge(metadata: FileMetaData, length: number, file: string): void {
  const limit = unpackLimit(length);
  const chunks = metadata.row_groups.flatMap((group) => group.columns);
  const size = chunks.reduce((sum, { meta_data }) => sum + Number(meta_data?.total_uncompressed_size ?? 0), 0);
  const rows = metadata.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  if (size > limit || rows * metadata.schema.length > MOST_CELLS || rows !== Number(metadata.num_rows))
    throw tooMuch(file, `the Parquet file, ${rows} rows,`, limit);
}

/** The columns that are no lists and structures: children of the root without children of their own. */
function flatColumns({ schema }: FileMetaData, file: string): SchemaElement[] {
  const found: SchemaElement[] = [];
  for (let index = 1; index < schema.length; index = after(schema, index)) {
    const element = schema[index]!;
    if (element.num_children === undefined && element.repetition_type !== "REPEATED") found.push(element);
  }
  if (found.length > 0) return found;
  throw new Failure({ code: "not-a-table", place: { file }, found: "the Parquet file has no column of plain values" });
}

/** Where the element after this one and all below it stands. */
function after(schema: readonly SchemaElement[], index: number): number {
  let next = index + 1;
  for (let child = 0; child < (schema[index]?.num_children ?? 0) && next < schema.length; child++)
    next = after(schema, next);
  return next;
}

/** Has a decimal read as the whole number it is stored as: the library would divide it as a floating-point number. */
function plainDecimal(element: SchemaElement): void {
  if (element.converted_type !== "DECIMAL" && element.logical_type?.type !== "DECIMAL") return;
  delete element.converted_type;
  delete element.logical_type;
  element.scale ??= 0;
}

/** Header and rows, the columns of a pandas index first. */
function inOrder(
  read: readonly (readonly unknown[])[],
  columns: readonly SchemaElement[],
  metadata: FileMetaData,
): ParquetRows {
  const index = pandasIndex(metadata);
  const order = columns.map((_, place) => place);
  const rank = (place: number): number => (index.includes(columns[place]!.name) ? 0 : 1);
  order.sort((a, b) => rank(a) - rank(b));
  const header = order.map((place) => columns[place]!.name.replace(/^__index_level_\d+__$/, ""));
  const cells = read.map((row) => order.map((place) => cellText(row[place], columns[place]!)));
  const zones = zonesOf(metadata);
  const clocks = order.map((place) => zones.get(columns[place]!.name));
  const stored = order.map((place) => isNumeric(columns[place]!));
  return {
    rows: [header, ...inZones(evenMoments(cells), clocks)],
    isFigure: (row, column) => row > 0 && stored[column] === true,
  };
}

/** Whether a column holds numbers: decimals are kept as such, or as bytes with a scale. Moments and days are texts by then, which are no numbers. */
function isNumeric({ type, scale }: SchemaElement): boolean {
  return scale !== undefined || (type !== "BYTE_ARRAY" && type !== "FIXED_LEN_BYTE_ARRAY" && type !== "BOOLEAN");
}

/** The names of the columns that pandas keeps its index in; an index that only counts is no column. */
function pandasIndex({ key_value_metadata }: FileMetaData): readonly string[] {
  const text = key_value_metadata?.find(({ key }) => key === "pandas")?.value;
  try {
    const { index_columns } = JSON.parse(text ?? "{}") as { index_columns?: unknown };
    return Array.isArray(index_columns) ? index_columns.filter((one) => typeof one === "string") : [];
  } catch {
    return [];
  }
}
