import { join } from "node:path";
import { Failure } from "../failure.ts";
import type { Io } from "../io.ts";
import { catalogueFile } from "./catalogue-file.ts";
import { CATALOGUE_NAME, defaultSource } from "./default-source.ts";
import { DIALECTS } from "./dialects/index.ts";
import { type FileCatalogue, type FileEntry, fileCatalogue } from "./file-catalogue.ts";
import { listing } from "./listing.ts";
import { refuseClashes } from "./names.ts";
import { type Shelf, shelf } from "./shelf.ts";
import { type Source, sourceOf } from "./source.ts";
import { STREAM_SIZES } from "./stream/sizes.ts";
import { fileEntry, isTableName, stem, tableEntries } from "./table-entries.ts";

/**
 * The series that `--data` offers; later sources add to earlier ones. Without any: LIQSTRESS_DATA, the nearest liqstress.yaml upward, ./data.
 * Files of a directory or a catalogue are not read before a series of theirs is loaded; a file named by itself is, for it may hold many.
 */
export async function openCatalogue(
  io: Io,
  data: readonly string[],
  dialects = DIALECTS,
  sizes = STREAM_SIZES,
): Promise<FileCatalogue> {
  const tables = shelf(io, dialects, sizes);
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
  if (source.kind === "table") return entriesOfFile(tables, source.path);
  if (source.kind === "named") return [fileEntry(source.name, source.path, { column: source.column })];
  const catalogue = join(source.path, CATALOGUE_NAME);
  return io.kindOf(catalogue) === "file" ? catalogueFile(io, catalogue) : directoryEntries(io, source.path);
}

function entriesOfFile(tables: Shelf, path: string): FileEntry[] {
  const large = tables.large(path, {});
  return large === undefined
    ? tableEntries(tables.table(path, {}), path)
    : tableEntries(large.table, path, large.symbols());
}

/** Each table of a directory (.csv, .tsv, .txt, also inside .gz, and .xlsx, .parquet, .zip) is a series named by its stem. A directory with a liqstress.yaml is read through that instead. */
function directoryEntries(io: Io, directory: string): FileEntry[] {
  const names = listing(io, directory);
  if (names === undefined)
    throw new Failure({
      code: "unreadable-file",
      place: { file: directory },
      found: "is a directory that cannot be listed",
    });
  const files = names.filter((name) => isTableName(name) && !name.startsWith("."));
  const paths = files.map((name) => join(directory, name)).filter((path) => io.kindOf(path) === "file");
  if (paths.length > 0) return paths.map((path) => fileEntry(stem(path), path, {}));
  throw new Failure({ code: "no-data", place: { file: directory }, found: "holds no .csv, .tsv or .txt file" });
}
