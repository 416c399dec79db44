import { brokenFile, overLimit, wordOf } from "./broken-file.ts";
import { tooMuch, unpackLimit } from "./unpack-limit.ts";
import { zlib } from "./zlib.ts";

/** The content of a gzip file, of all its members one after the other (RFC 1952). Failure for one that is cut off, damaged or a trap. */
export function gunzip(bytes: Uint8Array, file: string): Uint8Array {
  const limit = unpackLimit(bytes.length);
  try {
    return zlib().gunzipSync(bytes, { maxOutputLength: limit });
  } catch (error) {
    if (overLimit(error)) throw tooMuch(file, "the gzip file", limit);
    const word = wordOf(error);
    throw brokenFile(
      file,
      word === "unexpected end of file" ? "the gzip file is cut off" : `the gzip file is damaged (${word})`,
    );
  }
}

/** The first bytes of the content, to see what it is; none where even they are damaged. */
export function gunzipStart(bytes: Uint8Array): Uint8Array {
  const { gunzipSync, constants } = zlib();
  try {
    return gunzipSync(bytes.subarray(0, 2048), { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return new Uint8Array();
  }
}
