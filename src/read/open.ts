import { basename, extname, join } from "node:path";
import { Failure } from "../failure.ts";
import type { Io } from "../io.ts";
import { catalogueFile } from "./catalogue-file.ts";
import { CATALOGUE_NAME, defaultSource } from "./default-source.ts";
import { DIALECTS } from "./dialects/index.ts";
import { type FileCatalogue, type FileEntry, fileCatalogue } from "./file-catalogue.ts";
import { refuseClashes } from "./names.ts";
import { quoted } from "./quoted.ts";
import { type Shelf, STDIN, shelf } from "./shelf.ts";
import { type Source, sourceOf } from "./source.ts";
import { symbolRows } from "./symbols.ts";

/**
 * The series that `--data` offers; later sources add to earlier ones. Without any: LIQSTRESS_DATA, the nearest liqstress.yaml upward, ./data.
 * Files of a directory or a catalogue are not read before a series of theirs is loaded; a file named by itself is, for it may hold many.
 */
export async function openCatalogue(io: Io, data: readonly string[], dialects = DIALECTS): Promise<FileCatalogue> {
  const tables = shelf(io, dialects);
  const sources = (data.length > 0 ? data : [defaultSource(io)]).map((text) => sourceOf(io, text));
  const entries: FileEntry[] = [];
  for (const source of sources) entries.push(...(await entriesOf(io, tables, source)));
  refuseClashes(entries);
  for (const { file, reading } of entries) if (SLOW_TO_OPEN.test(file)) await tables.prepare(file, reading);
  return fileCatalogue(entries, tables, []);
}

/** Files that can only be unpacked asynchronously, while a series is loaded at once: they are opened before. */
const SLOW_TO_OPEN = /\.(?:xlsx|parquet)$/i;

async function entriesOf(io: Io, tables: Shelf, source: Source): Promise<readonly FileEntry[]> {
  if (source.kind === "catalogue") return catalogueFile(io, source.path);
  if (source.kind === "table" || source.kind === "named") await tables.prepare(source.path, {});
  if (source.kind === "table") return tableEntries(tables, source.path);
  if (source.kind === "named") return [fileEntry(source.name, source.path, { column: source.column })];
  const catalogue = join(source.path, CATALOGUE_NAME);
  return io.kindOf(catalogue) === "file" ? catalogueFile(io, catalogue) : directoryEntries(io, source.path);
}

/** Each table of a directory (.csv, .tsv, .txt, also inside .gz, and .xlsx, .parquet, .zip) is a series named by its stem. A directory with a liqstress.yaml is read through that instead. */
function directoryEntries(io: Io, directory: string): FileEntry[] {
  const files = io.list(directory).filter((name) => TABLES.test(name) && !name.startsWith("."));
  const paths = files.map((name) => join(directory, name)).filter((path) => io.kindOf(path) === "file");
  if (paths.length > 0) return paths.map((path) => fileEntry(stem(path), path, {}));
  throw new Failure({ code: "no-data", place: { file: directory }, found: "holds no .csv, .tsv or .txt file" });
}

const TABLES = /\.(?:(?:csv|tsv|txt)(?:\.gz)?|xlsx|parquet|zip)$/i;

/** A file by itself: one series for each symbol of a long file, for each column of a wide one, else one named by the stem. */
function tableEntries(tables: Shelf, path: string): FileEntry[] {
  const table = tables.table(path, {});
  const { header, price, symbol, values } = table.layout;
  if (symbol !== undefined)
    return Array.from(symbolRows(table).keys(), (name) => fileEntry(name, path, { symbol: name }));
  if (price !== undefined) return [fileEntry(path === STDIN ? "STDIN" : stem(path), path, {})];
  return values.map((index) => {
    const name = header[index]!;
    if (values.some((other) => other < index && header[other]!.toLowerCase() === name.toLowerCase()))
      throw repeated(path, name);
    return fileEntry(name, path, { column: name });
  });
}

function repeated(file: string, name: string): Failure {
  const found = `column ${quoted(name)} appears twice in the header`;
  return new Failure({ code: "repeated-column", place: { file }, found, expected: "each name may appear once" });
}

function fileEntry(name: string, file: string, found: { column?: string | undefined; symbol?: string }): FileEntry {
  const { column, symbol } = found;
  return { name, file, kind: "price", aliases: [], column, symbol, dayShift: 0, reading: {} };
}

function stem(path: string): string {
  const unzipped = path.replace(/\.gz$/i, "");
  return basename(unzipped, extname(unzipped)).normalize("NFC").toUpperCase();
}
