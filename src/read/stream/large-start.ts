import type { Io, OpenedFile } from "../../io.ts";
import { signature } from "../containers/signature.ts";
import { openedOrNone } from "./opening.ts";
import type { StreamSizes } from "./sizes.ts";

/** How a large file of plain text begins, and its size in bytes. */
export interface LargeStart {
  readonly bytes: Uint8Array;
  readonly size: number;
}

/** Undefined for a file that is small, or no plain text: that is read whole. */
export function largeStart(io: Io, file: string, sizes: StreamSizes): LargeStart | undefined {
  // A file that cannot be opened is left to the reader in memory, which tells why.
  const opened = openedOrNone(io, file);
  return opened === undefined ? undefined : startOf(opened, file, sizes);
}

function startOf(opened: OpenedFile, file: string, sizes: StreamSizes): LargeStart | undefined {
  try {
    const size = opened.size();
    if (size <= sizes.threshold) return undefined;
    const bytes = new Uint8Array(sizes.head);
    const head = bytes.subarray(0, opened.read(bytes, 0));
    return signature(head, /\.(?:json|jsonl|ndjson)$/i.test(file)) === "plain" ? { bytes: head, size } : undefined;
  } finally {
    opened.close();
  }
}
