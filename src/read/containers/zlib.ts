import { builtIn } from "../../built-in.ts";

/** Node's own zlib. */
export function zlib(): typeof import("node:zlib") {
  return builtIn("node:zlib");
}
