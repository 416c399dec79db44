import { Failure } from "../../failure.ts";
import { nearest } from "../../nearest.ts";
import { quoted } from "../quoted.ts";
import { brokenFile, overLimit } from "./broken-file.ts";
import { tooMuch } from "./unpack-limit.ts";
import type { ZipEntry } from "./zip-directory.ts";
import { zlib } from "./zlib.ts";

const DATA = /\.(?:csv|tsv|txt|json|jsonl|ndjson|xlsx|xlsm|parquet)(?:\.gz)?$/i;

/**
 * The one data file of a zip; the one named, where `member` names one by its path or by its last part. Folders of the system (__MACOSX), dot
 * files and a read-me are no data. Failure where several are left. Nothing is written to disk, so a path that climbs (../../x.csv) is a name as others are.
 */
export function dataMember(entries: readonly ZipEntry[], file: string, member: string | undefined): ZipEntry {
  if (member !== undefined) return named(entries, file, member);
  const visible = entries.filter(({ name }) => !/^__MACOSX[/\\]/.test(name) && !base(name).startsWith("."));
  const data = visible.filter(({ name }) => DATA.test(name));
  const tables = data.filter(({ name }) => !/\.txt$/i.test(name));
  const found = [tables, data, visible].find((list) => list.length === 1)?.[0];
  if (found !== undefined) return found;
  if (visible.length === 0) throw nothing(file, "the zip file holds no file");
  if (data.length === 0) throw nothing(file, `the zip file holds no table, but ${list(visible)}`);
  throw new Failure({
    code: "several-members",
    place: { file },
    found: `the zip file holds several data files: ${list(data)}`,
    expected: `set member: ${data[0]!.name} in the catalogue`,
  });
}

function named(entries: readonly ZipEntry[], file: string, member: string): ZipEntry {
  const exact = entries.filter(({ name }) => name === member);
  const last = entries.filter(({ name }) => base(name) === member);
  const found = [exact, last].find((list) => list.length === 1)?.[0];
  if (found !== undefined) return found;
  throw new Failure({
    code: "unknown-member",
    place: { file },
    found: `the zip file holds ${last.length > 1 ? "several files" : "no file"} named ${quoted(member)}, but ${list(entries)}`,
    suggestion: nearest(
      member,
      entries.map(({ name }) => name),
    ),
  });
}

function nothing(file: string, found: string): Failure {
  return new Failure({
    code: "no-data",
    place: { file },
    found,
    expected: "a .csv, .tsv, .txt, .json, .xlsx or .parquet file is expected",
  });
}

function base(name: string): string {
  return name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
}

function list(entries: readonly ZipEntry[]): string {
  const names = entries.slice(0, 10).map(({ name }) => name);
  return entries.length > 10 ? `${names.join(", ")} and ${entries.length - 10} more` : names.join(", ");
}

/** The content of a file in a zip, of `limit` bytes at most and checked against its checksum. Failure where that fails, and for encrypted files. */
export function unzipped(bytes: Uint8Array, entry: ZipEntry, file: string, limit: number): Uint8Array {
  const what = `${entry.name} in the zip file`;
  if (entry.encrypted)
    throw new Failure({
      code: "encrypted-file",
      place: { file },
      found: `${what} is locked with a password`,
      expected: "save it without one",
    });
  if (entry.size > limit) throw tooMuch(file, what, limit);
  const content = inflated(packedBytes(bytes, entry, file), entry, file, limit);
  if (content.length !== entry.size || zlib().crc32(content) !== entry.crc)
    throw brokenFile(file, `${what} is damaged: its checksum is wrong`);
  return content;
}

/** The first bytes of a file in a zip, to see what it is; none where they cannot be had. */
export function unzippedStart(bytes: Uint8Array, entry: ZipEntry, file: string): Uint8Array {
  try {
    const packed = packedBytes(bytes, entry, file).subarray(0, 2048);
    if (entry.method === 0) return packed;
    const { inflateRawSync, constants } = zlib();
    return inflateRawSync(packed, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return new Uint8Array();
  }
}

const LOCAL = 0x04034b50;

function packedBytes(bytes: Uint8Array, { name, at, packed }: ZipEntry, file: string): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = at >= 0 && at + 30 <= bytes.length && view.getUint32(at, true) === LOCAL;
  const start = whole ? at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true) : bytes.length + 1;
  if (start + packed > bytes.length)
    throw brokenFile(file, `the zip file is damaged: ${name} is not where its directory says`);
  return bytes.subarray(start, start + packed);
}

function inflated(packed: Uint8Array, { name, method }: ZipEntry, file: string, limit: number): Uint8Array {
  if (method === 0) return packed;
  if (method !== 8)
    throw new Failure({
      code: "not-a-table",
      place: { file },
      found: `${name} in the zip file is packed by method ${method}, which is not read`,
      expected: "unpack it first",
    });
  try {
    return zlib().inflateRawSync(packed, { maxOutputLength: limit });
  } catch (error) {
    if (overLimit(error)) throw tooMuch(file, `${name} in the zip file`, limit);
    throw brokenFile(file, `${name} in the zip file is damaged`);
  }
}
