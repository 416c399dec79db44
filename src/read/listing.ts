import type { Io } from "../io.ts";

/** The names in a directory, sorted by code point; undefined where it may be entered and not listed. */
export function listing(io: Io, directory: string): readonly string[] | undefined {
  try {
    return io.list(directory);
  } catch {
    return undefined;
  }
}
