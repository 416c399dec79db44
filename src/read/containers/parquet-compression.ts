import type { Compressors } from "hyparquet";
import { zlib } from "./zlib.ts";

/** What unpacks the pages of a Parquet file: Node's zlib, and small libraries where Node 20 has nothing. A page over `limit` bytes is refused before it is made. */
export async function decompressors(limit: number): Promise<Compressors> {
  const { snappyUncompress, unzstd, decompressLz4, decompressLz4Raw } = await import("./libraries.ts");
  const { gunzipSync, brotliDecompressSync } = zlib();
  const bounded =
    (unpack: (packed: Uint8Array, length: number) => Uint8Array) => (packed: Uint8Array, length: number) => {
      if (length > limit) throw new RangeError(`a page of ${length} bytes`);
      return unpack(packed, length);
    };
  return {
    SNAPPY: bounded((packed, length) => {
      const page = new Uint8Array(length);
      snappyUncompress(packed, page);
      return page;
    }),
    GZIP: bounded((packed, length) => gunzipSync(packed, { maxOutputLength: length })),
    BROTLI: bounded((packed, length) => brotliDecompressSync(packed, { maxOutputLength: length })),
    ZSTD: bounded((packed, length) => unzstd(packed, new Uint8Array(length))),
    LZ4: bounded(decompressLz4),
    LZ4_RAW: bounded(decompressLz4Raw),
  };
}
