import { basename, dirname, join } from "node:path";
import type { Fault } from "../failure.ts";
import type { Io } from "../io.ts";
import { nearest } from "../nearest.ts";
import { listing } from "./listing.ts";

/** The fault of a path at which nothing stands. */
export function missingFile(io: Io, file: string): Fault {
  const place = { file };
  if (/^[a-z]{2,}:\/\//i.test(file))
    return { code: "missing-file", place, found: "is an address", expected: "files only are read: fetch it first" };
  return { code: "missing-file", place, found: "there is no such file", suggestion: suggested(io, file) };
}

function suggested(io: Io, file: string): string | undefined {
  const [, path, column] = /^(.+):([^:\\/]+)$/.exec(file) ?? [];
  return path !== undefined && io.kindOf(path) === "file" ? `NAME=${path}:${column}` : nearestFile(io, file);
}

/** The path most like a mistyped one, in the same directory and written the same way. */
function nearestFile(io: Io, file: string): string | undefined {
  const directory = dirname(file);
  if (io.kindOf(directory) !== "directory") return undefined;
  const name = nearest(basename(file), listing(io, directory) ?? []);
  return name === undefined ? undefined : file.includes("/") || directory !== "." ? join(directory, name) : name;
}
