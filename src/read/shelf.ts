import { Failure } from "../failure.ts";
import type { Io } from "../io.ts";
import { needsWaiting, type Unpacked, unpackLater, unpackNow } from "./containers/unpack.ts";
import type { Dialect } from "./layout.ts";
import { missingFile } from "./missing-file.ts";
import { type Reading, readingKey } from "./reading.ts";
import { type LargeFile, largeFile } from "./stream/large-file.ts";
import { largeStart } from "./stream/large-start.ts";
import { STREAM_SIZES } from "./stream/sizes.ts";
import { type Table, tableOf } from "./table.ts";

/** The tables already read: a file is read once, however many series it holds. */
export interface Shelf {
  table(file: string, reading: Reading): Table;
  /** A text so large that it is read in pieces; undefined for all others, which are read as a table. */
  large(file: string, reading: Reading): LargeFile | undefined;
  /** Unpacks a file whose container can only be opened asynchronously (a workbook, Parquet). Does nothing for others. */
  prepare(file: string, reading: Reading): Promise<void>;
}

export const STDIN = "-";

export function shelf(io: Io, dialects: readonly Dialect[], sizes = STREAM_SIZES): Shelf {
  const tables = new Map<string, Table>();
  const contents = new Map<string, Uint8Array>();
  const large = new Map<string, LargeFile | undefined>();
  const prepared = new Map<string, Unpacked>();
  const keyOf = (file: string, reading: Reading) => `${readingKey(reading)}\n${file}`;

  function bytes(file: string): Uint8Array {
    const known = contents.get(file) ?? (file === STDIN ? io.stdin() : fileBytes(io, file));
    contents.set(file, known);
    return known;
  }

  function largeAt(file: string, reading: Reading): LargeFile | undefined {
    const key = keyOf(file, reading);
    if (!large.has(key)) {
      const mayBe = file !== STDIN && !contents.has(file) && io.kindOf(file) === "file";
      const start = mayBe ? largeStart(io, file, sizes) : undefined;
      large.set(key, start && largeFile(io, file, reading, dialects, sizes, start));
    }
    return large.get(key);
  }

  async function prepare(file: string, reading: Reading): Promise<void> {
    if (largeAt(file, reading) !== undefined) return;
    const key = keyOf(file, reading);
    if (!prepared.has(key) && needsWaiting(bytes(file), file))
      prepared.set(key, await unpackLater(bytes(file), file, reading));
  }

  function table(file: string, reading: Reading): Table {
    const key = keyOf(file, reading);
    const known = tables.get(key);
    if (known !== undefined) return known;
    const unpacked = prepared.get(key) ?? unpackNow(bytes(file), file, reading);
    const made = tableOf(unpacked, bytes(file), file, reading, dialects);
    tables.set(key, made);
    return made;
  }

  return { table, large: largeAt, prepare };
}

/** The bytes of a file the user named. Failure where it is missing, a directory, or not allowed to be read. */
export function fileBytes(io: Io, file: string): Uint8Array {
  const kind = io.kindOf(file);
  if (kind === undefined) throw new Failure(missingFile(io, file));
  if (kind === "directory")
    throw new Failure({ code: "directory", place: { file }, found: "is a directory", expected: "a file is expected" });
  if (kind === "device") throw unreadable(file, "is a device", "a file is expected");
  try {
    return io.readFile(file);
  } catch (error) {
    if (kind === "pipe" && error instanceof Error && "code" in error && error.code === "EPIPE")
      throw unreadable(file, "is a pipe, and nothing was written to it within two seconds");
    const why = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
    throw unreadable(file, `cannot be read${why}`);
  }
}

function unreadable(file: string, found: string, expected?: string): Failure {
  return new Failure({ code: "unreadable-file", place: { file }, found, expected });
}
