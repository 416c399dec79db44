import { builtIn } from "../../built-in.ts";
import type { OpenedFile } from "../../io.ts";

/** The SHA-256 of a file's bytes in hexadecimal digits, read so many bytes at a time. */
export function hashOf(opened: OpenedFile, block: number): string {
  const { createHash } = builtIn("node:crypto");
  const hash = createHash("sha256");
  const piece = new Uint8Array(block);
  for (let position = 0; ; ) {
    const read = opened.read(piece, position);
    if (read === 0) return hash.digest("hex");
    hash.update(piece.subarray(0, read));
    position += read;
  }
}
