import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { resolve } from "node:path";
import { Failure } from "./failure.ts";
import type { Io, OpenedFile, PathKind } from "./io.ts";

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
    readFile: (path) => {
      const full = resolve(cwd, path);
      return kindOf(full) === "pipe" ? pipe(full) : readFileSync(full);
    },
    open: (path) => opened(resolve(cwd, path)),
    kindOf: (path) => kindOf(resolve(cwd, path)),
    list: (path) => readdirSync(resolve(cwd, path)).sort(byCodePoint),
    realPath: (path) => realPath(resolve(cwd, path)),
    stdin,
    writeFile: (path, text) => writeFileSync(resolve(cwd, path), text),
    out,
    err,
    progress: progress(err),
    get columns() {
      return isTerminal(1) ? process.stdout.columns : undefined;
    },
    get outIsTerminal() {
      return isTerminal(1);
    },
  };
}

function kindOf(path: string): PathKind | undefined {
  const found = status(path);
  if (found === undefined) return undefined;
  if (found === "barred") return "file";
  if (found.isDirectory()) return "directory";
  if (found.isFile()) return "file";
  return found.isFIFO() ? "pipe" : "device";
}

/** Where the way to a path is barred (a loop of links, a directory that may not be entered), reading it tells why; a name no file can have names nothing. */
function status(path: string): Stats | "barred" | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    return ["ENAMETOOLONG", "ERR_INVALID_ARG_VALUE"].includes(codeOf(error)) ? undefined : "barred";
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function opened(path: string): OpenedFile {
  const descriptor = openSync(path, "r");
  return {
    descriptor,
    size: () => fstatSync(descriptor).size,
    read(buffer, position) {
      let filled = 0;
      while (filled < buffer.length) {
        const read = readSync(descriptor, buffer, filled, buffer.length - filled, position + filled);
        if (read === 0) break;
        filled += read;
      }
      return filled;
    },
    close: () => closeSync(descriptor),
  };
}

const PATIENCE = 2000;

/**
 * All that is written to a pipe with a name, such as a process substitution's. It is opened without waiting for a writer, as a plain open
 * would for ever; where none has come after two seconds, the error's code is EPIPE. A writer may then take its time.
 */
function pipe(path: string): Uint8Array {
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  const pieces: Buffer[] = [];
  let written = false;
  try {
    for (let waited = 0; ; ) {
      const piece = Buffer.allocUnsafe(PIECE);
      const read = tried(() => readSync(descriptor, piece, 0, PIECE, null));
      if (read === undefined) written = true;
      else if (read > 0) pieces.push(piece.subarray(0, read));
      else if (written || pieces.length > 0) return Buffer.concat(pieces);
      else if (waited++ >= PATIENCE) throw Object.assign(new Error("no writer"), { code: "EPIPE" });
      if (!read) sleep(1);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Undefined where a descriptor is not ready: somebody holds its other end, and has written nothing yet. */
function tried(call: () => number): number | undefined {
  try {
    return call();
  } catch (error) {
    if (codeOf(error) === "EAGAIN" || codeOf(error) === "EINTR") return undefined;
    throw error;
  }
}

/** One line that is written over itself, and wiped away at the end. */
function progress(err: (text: string) => void): Io["progress"] {
  let shown = 0;
  return (work, share) => {
    if (shown > 0 && share === undefined) err("\r\x1b[K");
    if (share === undefined) shown = 0;
    else if (process.uptime() >= Math.max(2, shown + 0.2) && process.stderr.isTTY) {
      shown = process.uptime();
      err(`\r\x1b[K${work}: ${Math.floor(share * 100)} %`);
    }
  };
}

/** UTF-16 order differs from code points above U+FFFF: file names with emoji. */
function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** Only a character device other than /dev/null can be a terminal: asking that first spares files and pipes the loading of the streams, 5 ms. */
function isTerminal(descriptor: number): boolean {
  try {
    const found = fstatSync(descriptor);
    return found.isCharacterDevice() && found.rdev !== nullDevice() && process.stdout.isTTY === true;
  } catch {
    return false;
  }
}

function nullDevice(): number | undefined {
  return statSync("/dev/null", { throwIfNoEntry: false })?.rdev;
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
      sleep(1);
    }
  }
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
