import { posix } from "node:path";
import type { Io } from "../src/io.ts";

export interface FakeWorld {
  /** text or bytes by path, absolute or relative to cwd; directories are those that hold a file, and those that end in "/" */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  readonly cwd?: string;
}

/** A world in memory. What was written stands in `written`, what was printed in `printed` and `complained`. */
export interface FakeIo extends Io {
  readonly written: Map<string, string>;
  readonly printed: string[];
  readonly complained: string[];
  /** paths read, in order */
  readonly reads: string[];
  /** paths opened to be read in pieces, in order */
  readonly opened: string[];
}

export function fakeIo({ files = {}, env = {}, stdin = "", cwd = "/somewhere/here" }: FakeWorld = {}): FakeIo {
  const at = (path: string) => posix.resolve(cwd, path);
  const contents = new Map<string, Uint8Array>();
  const directories = new Set<string>();
  for (const [path, content] of Object.entries(files)) {
    const full = at(path);
    if (path.endsWith("/")) directories.add(full);
    else contents.set(full, bytes(content));
    for (let up = posix.dirname(full); up !== "/"; up = posix.dirname(up)) directories.add(up);
  }
  for (let up = cwd; up !== "/"; up = posix.dirname(up)) directories.add(up);
  directories.add("/");
  const fake = {
    written: new Map<string, string>(),
    printed: [] as string[],
    complained: [] as string[],
    reads: [] as string[],
    opened: [] as string[],
  };
  return {
    ...fake,
    env,
    cwd,
    readFile: (path) => {
      const found = contents.get(at(path));
      if (found === undefined) throw Object.assign(new Error(`ENOENT: ${path}`), { code: "ENOENT" });
      fake.reads.push(path);
      return found;
    },
    open: (path) => {
      const found = contents.get(at(path));
      if (found === undefined) throw Object.assign(new Error(`ENOENT: ${path}`), { code: "ENOENT" });
      fake.opened.push(path);
      return {
        size: () => contents.get(at(path))!.length,
        read: (buffer, position) => {
          const piece = found.subarray(position, position + buffer.length);
          buffer.set(piece);
          return piece.length;
        },
        close: () => undefined,
      };
    },
    kindOf: (path) => (contents.has(at(path)) ? "file" : directories.has(at(path)) ? "directory" : undefined),
    list: (path) => {
      const inside = [...contents.keys(), ...directories].filter(
        (each) => each !== "/" && posix.dirname(each) === at(path),
      );
      return inside.map((each) => posix.basename(each)).sort();
    },
    realPath: at,
    stdin: () => bytes(stdin),
    writeFile: (path, text) => void fake.written.set(path, text),
    out: (text) => void fake.printed.push(text),
    err: (text) => void fake.complained.push(text),
    progress: () => undefined,
    columns: undefined,
    outIsTerminal: false,
  };
}

function bytes(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}
