import { legacyEncoding } from "../legacy-encoding.ts";
import { brokenFile } from "./broken-file.ts";

/** A file in a zip, as the directory at the archive's end lists it. */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated; others are rare */
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** where its local header starts */
  readonly at: number;
}

/**
 * The files of a zip (PKWARE APPNOTE 6.3, zip64 too), directories left out. By hand, for the libraries that read from memory drop what is
 * needed to read safely: whether an entry is encrypted, and its checksum. Failure for an archive that is cut off or contradicts itself.
 */
export function zipDirectory(bytes: Uint8Array, file: string): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) throw brokenFile(file, "the zip file is cut off: its directory is missing");
  try {
    return entries(bytes, view, end);
  } catch (error) {
    if (error instanceof RangeError) throw brokenFile(file, "the zip file is damaged: its directory cannot be read");
    throw error;
  }
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const ENTRY = 0x02014b50;
const UNKNOWN32 = 0xffffffff;

/** Position of the end-of-directory record: 22 bytes and a comment of up to 64 KiB before the end. */
function endOfDirectory(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === END) return at;
  return undefined;
}

function entries(bytes: Uint8Array, view: DataView, end: number): ZipEntry[] {
  const { count, size, offset, stop } = directoryPlace(view, end);
  // What was put before the archive shifts every position in it.
  const shift = stop - size - offset;
  if (shift < 0 || count > size / 46) throw new RangeError("the directory lies outside");
  const found: ZipEntry[] = [];
  let at = offset + shift;
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== ENTRY) throw new RangeError("no entry where one should be");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength));
    const sizes = sizesOf(view, at, at + 46 + nameLength, extraLength);
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const entry = { name, encrypted: (flags & 1) !== 0, method, crc: view.getUint32(at + 16, true), ...sizes };
    if (!/[/\\]$/.test(name)) found.push({ ...entry, at: sizes.at + shift });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return found;
}

function directoryPlace(view: DataView, end: number): { count: number; size: number; offset: number; stop: number } {
  const plain = {
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    offset: view.getUint32(end + 16, true),
    stop: end,
  };
  if (end < 20 || view.getUint32(end - 20, true) !== LOCATOR64) return plain;
  const at = Number(view.getBigUint64(end - 12, true));
  if (view.getUint32(at, true) !== END64) throw new RangeError("no zip64 record where one should be");
  const number = (place: number) => Number(view.getBigUint64(place, true));
  return { count: number(at + 32), size: number(at + 40), offset: number(at + 48), stop: at };
}

/** Sizes and position of an entry; those that do not fit 32 bits stand in its zip64 field, in this order. */
function sizesOf(
  view: DataView,
  at: number,
  extra: number,
  length: number,
): { packed: number; size: number; at: number } {
  let [size, packed, place] = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ];
  for (let field = extra; field + 4 <= extra + length; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    const long = (): number => {
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    if (size === UNKNOWN32) size = long();
    if (packed === UNKNOWN32) packed = long();
    if (place === UNKNOWN32) place = long();
  }
  return { packed, size, at: place };
}

/** Names are UTF-8, or of the system that packed them. Control characters are shown as question marks. */
function nameOf(bytes: Uint8Array): string {
  let name: string;
  try {
    name = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    name = legacyEncoding(bytes)?.text ?? Buffer.from(bytes).toString("latin1");
  }
  return name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "?");
}
