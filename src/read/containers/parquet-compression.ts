import type { Compressors } from "hyparquet";
import { zlib } from "./zlib.ts";

/** What unpacks the pages of a Parquet file: Node's zlib, and small libraries where Node 20 has nothing. A page over `limit` bytes is refused before it is made. */
export async function decompressors(limit: number): Promise<Compressors> {
  const { snappyUncompress } = await import("hyparquet");
  const zstd = await import("fzstd");
  // @ts-expect-error: the package declares types of its index only, which would bring a brotli dictionary along
  const lz4 = await import("hyparquet-compressors/src/lz4.js");
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
    ZSTD: bounded((packed, length) => zstd.decompress(packed, new Uint8Array(length))),
    LZ4: bounded(lz4.decompressLz4),
    LZ4_RAW: bounded(lz4.decompressLz4Raw),
  };
}
