/** The packages that read workbooks and Parquet. Only import() this file: build/program.mjs makes a script of its own of it, so that other commands do not read their code. */
export { zipSync } from "fflate";
export { decompress as unzstd } from "fzstd";
export { parquetMetadata, parquetRead, snappyUncompress } from "hyparquet";
// @ts-expect-error: the package declares types of its index only, which would bring a brotli dictionary along
export { decompressLz4, decompressLz4Raw } from "hyparquet-compressors/src/lz4.js";
export { default as readWorkbook } from "read-excel-file/universal";
