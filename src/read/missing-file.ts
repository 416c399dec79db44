import { basename, dirname, join } from "node:path";
import type { Fault } from "../failure.ts";
import type { Io } from "../io.ts";
import { nearest } from "../nearest.ts";

/** The fault of a path at which nothing stands. */
export function missingFile(io: Io, file: string): Fault {
  return { code: "missing-file", place: { file }, found: "there is no such file", suggestion: nearestFile(io, file) };
}

/** The path most like a mistyped one, in the same directory and written the same way. */
function nearestFile(io: Io, file: string): string | undefined {
  const directory = dirname(file);
  if (io.kindOf(directory) !== "directory") return undefined;
  const name = nearest(basename(file), io.list(directory));
  return name === undefined ? undefined : file.includes("/") || directory !== "." ? join(directory, name) : name;
}
