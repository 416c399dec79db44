import { fstatSync, readdirSync, readFileSync, readSync, statSync, writeFileSync, writeSync } from "node:fs";
import { resolve } from "node:path";
import { Failure } from "./failure.ts";
import type { Io } from "./io.ts";

/**
 * The world through Node. Reads and writes are synchronous and complete, also on pipes another program made non-blocking.
 * A reader that closes its pipe ends the output, not the run: exit code and silence stay as they would have been.
 * Relative paths start at the working directory.
 */
export function nodeIo(): Io {
  const cwd = process.cwd();
  const out = writer(1, "standard output");
  const err = writer(2, "standard error");
  return {
    env: process.env,
    cwd,
    readFile: (path) => readFileSync(resolve(cwd, path)),
    kindOf: (path) => kindOf(resolve(cwd, path)),
    list: (path) => readdirSync(resolve(cwd, path)).sort(byCodePoint),
    stdin,
    writeFile: (path, text) => writeFileSync(resolve(cwd, path), text),
    out,
    err,
    get columns() {
      return isTerminal(1) ? process.stdout.columns : undefined;
    },
    get outIsTerminal() {
      return isTerminal(1);
    },
  };
}

function kindOf(path: string): "file" | "directory" | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  return found.isDirectory() ? "directory" : "file";
}

/** UTF-16 order differs from code points above U+FFFF: file names with emoji. */
function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** Only a character device can be a terminal: asking that first spares files and pipes the loading of the tty module. */
function isTerminal(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice() && process.stdout.isTTY === true;
  } catch {
    return false;
  }
}

const PIECE = 1 << 16;

function stdin(): Uint8Array {
  const pieces: Buffer[] = [];
  for (;;) {
    const piece = Buffer.allocUnsafe(PIECE);
    const read = patiently(() => readSync(0, piece, 0, PIECE, null), "EOF");
    if (read === undefined || read === 0) return Buffer.concat(pieces);
    pieces.push(piece.subarray(0, read));
  }
}

/** Writes all of a text; after the reader has gone (EPIPE) nothing more is sent. A full disk is a Failure. */
function writer(descriptor: number, name: string): (text: string) => void {
  let closed = false;
  return (text) => {
    const bytes = Buffer.from(text);
    let sent = 0;
    while (!closed && sent < bytes.length) {
      const written = send(descriptor, bytes, sent, name);
      if (written === undefined) closed = true;
      else sent += written;
    }
  };
}

function send(descriptor: number, bytes: Buffer, from: number, name: string): number | undefined {
  try {
    return patiently(() => writeSync(descriptor, bytes, from), "EPIPE", "EOF", "EBADF");
  } catch (error) {
    throw new Failure({ code: "cannot-write", found: `cannot write ${name} (${codeOf(error)})` });
  }
}

/** Calls again, a millisecond later, while a non-blocking descriptor is not ready; undefined for an error whose code is among `endings`. */
function patiently(call: () => number, ...endings: readonly string[]): number | undefined {
  for (;;) {
    try {
      return call();
    } catch (error) {
      const code = codeOf(error);
      if (endings.includes(code)) return undefined;
      if (code !== "EAGAIN" && code !== "EINTR") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
