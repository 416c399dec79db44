import { Failure } from "../../failure.ts";
import type { Io, OpenedFile } from "../../io.ts";

/** Opens a file for one work, and closes it whatever comes of it. */
export type Opening = <T>(work: (opened: OpenedFile) => T) => T;

/** Failure where the file, which was there, cannot be opened any more. */
export function openingOf(io: Io, file: string): Opening {
  return (work) => {
    const opened = opening(io, file);
    try {
      return work(opened);
    } finally {
      opened.close();
      io.progress(`reading ${file}`, undefined);
    }
  };
}

export function openedOrNone(io: Io, file: string): OpenedFile | undefined {
  try {
    return io.open(file);
  } catch {
    return undefined;
  }
}

function opening(io: Io, file: string): OpenedFile {
  try {
    return io.open(file);
  } catch (error) {
    const why = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
    throw new Failure({ code: "unreadable-file", place: { file }, found: `cannot be read${why}` });
  }
}
