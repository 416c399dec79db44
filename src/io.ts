/** Everything the program asks of the world: files in, text out. `src/node-io.ts` is the only file that knows process; tests pass their own. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** bytes of a file; throws the system's error (code ENOENT, EISDIR ...) */
  readFile(path: string): Uint8Array;
  /** A file to be read in pieces; throws as readFile does. */
  open(path: string): OpenedFile;
  /** what stands at a path, or undefined where nothing does */
  kindOf(path: string): PathKind | undefined;
  /** names in a directory, sorted by code point */
  list(path: string): string[];
  /** The path with all links on the way followed: two paths to one directory have the same. The path itself where that cannot be told. */
  realPath(path: string): string;
  /** all of standard input */
  stdin(): Uint8Array;
  writeFile(path: string, text: string): void;
  /** text to standard output, and text to standard error */
  out(text: string): void;
  err(text: string): void;
  /** How far long work has come, 0..1; undefined when it is done. Shown to people who wait: on a terminal, and not before two seconds. */
  progress(work: string, share: number | undefined): void;
  /** width of the terminal in columns, where standard output is one */
  readonly columns: number | undefined;
  readonly outIsTerminal: boolean;
}

/** A pipe is read once, from its start to its end; a device (/dev/zero, a socket) has no end. */
export type PathKind = "file" | "directory" | "pipe" | "device";

/** A file that lies open. */
export interface OpenedFile {
  /** its size in bytes at this moment */
  size(): number;
  /** Fills a buffer with the bytes from a position on; the number read is below the buffer's length only at the end of the file. */
  read(buffer: Uint8Array, position: number): number;
  close(): void;
  /** by which another thread may read it, where that is possible */
  readonly descriptor?: number;
}
