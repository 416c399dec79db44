import { createRequire } from "node:module";

/** Node's own zlib, fetched when a file needs it: it takes a millisecond that plain files shall not pay. The path is of no account for a built-in module. */
export function zlib(): typeof import("node:zlib") {
  return createRequire("/")("node:zlib");
}
