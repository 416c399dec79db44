import { Failure } from "../failure.ts";
import type { Io } from "../io.ts";
import type { DateFormat } from "./date-order.ts";
import type { Dialect } from "./layout.ts";
import { missingFile } from "./missing-file.ts";
import { type Table, tableOf } from "./table.ts";

/** The tables already read: a file is read once, however many series it holds. */
export interface Shelf {
  table(file: string, dateFormat: DateFormat): Table;
}

export const STDIN = "-";

export function shelf(io: Io, dialects: readonly Dialect[]): Shelf {
  const tables = new Map<string, Table>();
  const contents = new Map<string, Uint8Array>();

  function bytes(file: string): Uint8Array {
    const known = contents.get(file) ?? (file === STDIN ? io.stdin() : fileBytes(io, file));
    contents.set(file, known);
    return known;
  }

  function table(file: string, dateFormat: DateFormat): Table {
    const key = `${dateFormat}\n${file}`;
    const known = tables.get(key) ?? tableOf(bytes(file), file, dateFormat, dialects);
    tables.set(key, known);
    return known;
  }

  return { table };
}

/** The bytes of a file the user named. Failure where it is missing, a directory, or not allowed to be read. */
export function fileBytes(io: Io, file: string): Uint8Array {
  const kind = io.kindOf(file);
  if (kind === undefined) throw new Failure(missingFile(io, file));
  if (kind === "directory")
    throw new Failure({ code: "directory", place: { file }, found: "is a directory", expected: "a file is expected" });
  try {
    return io.readFile(file);
  } catch (error) {
    const why = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
    throw new Failure({ code: "unreadable-file", place: { file }, found: `cannot be read${why}` });
  }
}
