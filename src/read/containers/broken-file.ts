import { Failure } from "../../failure.ts";

/** A container that is cut off or damaged. `found` says which and where, as a clause that goes on from the file's name. */
export function brokenFile(file: string, found: string): Failure {
  return new Failure({ code: "broken-file", place: { file }, found, expected: "fetch it again" });
}

/** The library's or system's own word on an error, without anything that could break a line. */
export function wordOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\p{Cc}+/gu, " ").slice(0, 120);
}

/** Whether zlib stopped because the limit was reached. */
export function overLimit(error: unknown): boolean {
  return (
    error instanceof RangeError || (error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE")
  );
}
