import { basename, extname } from "node:path";
import { Failure } from "../failure.ts";
import type { FileEntry } from "./file-catalogue.ts";
import { quoted } from "./quoted.ts";
import { STDIN } from "./shelf.ts";
import { symbolRows } from "./symbols.ts";
import type { Table } from "./table.ts";

/** The series of a file by itself: one for each symbol of a long file (where they are known already, of these), for each column of a wide one, else one named by the stem. */
export function tableEntries(table: Table, path: string, symbols?: readonly string[]): FileEntry[] {
  const { header, price, symbol, values } = table.layout;
  if (symbol !== undefined)
    return Array.from(symbols ?? symbolRows(table).keys(), (name) => fileEntry(name, path, { symbol: name }));
  if (price !== undefined) return [fileEntry(path === STDIN ? "STDIN" : stem(path), path, {})];
  const seen = new Set<string>();
  return values.map((index) => {
    const name = header[index]!;
    if (seen.has(name.toLowerCase())) throw repeated(path, name);
    seen.add(name.toLowerCase());
    return fileEntry(name, path, { column: name });
  });
}

/** Whether a file's name is that of a table: .csv, .tsv, .txt, also inside .gz, and .xlsx, .parquet, .zip. */
export function isTableName(name: string): boolean {
  return /\.(?:(?:csv|tsv|txt)(?:\.gz)?|xlsx|parquet|zip)$/i.test(name);
}

/** The name of a series by its file: without directory and ending, in capitals. */
export function stem(path: string): string {
  const unzipped = path.replace(/\.gz$/i, "");
  return basename(unzipped, extname(unzipped)).normalize("NFC").toUpperCase();
}

/** A series of which nothing is said but its file and place in it. */
export function fileEntry(
  name: string,
  file: string,
  found: { column?: string | undefined; symbol?: string | undefined },
): FileEntry {
  const { column, symbol } = found;
  return { name, file, kind: "price", aliases: [], column, symbol, dayShift: 0, reading: {} };
}

function repeated(file: string, name: string): Failure {
  const found = `column ${quoted(name)} appears twice in the header`;
  return new Failure({ code: "repeated-column", place: { file }, found, expected: "each name may appear once" });
}
