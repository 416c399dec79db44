/** Everything the program asks of the world: files in, text out. `src/node-io.ts` is the only file that knows process; tests pass their own. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** bytes of a file; throws the system's error (code ENOENT, EISDIR ...) */
  readFile(path: string): Uint8Array;
  /** what stands at a path: "file", "directory", or undefined where nothing does */
  kindOf(path: string): "file" | "directory" | undefined;
  /** names in a directory, sorted by code point */
  list(path: string): string[];
  /** all of standard input */
  stdin(): Uint8Array;
  writeFile(path: string, text: string): void;
  /** text to standard output, and text to standard error */
  out(text: string): void;
  err(text: string): void;
  /** width of the terminal in columns, where standard output is one */
  readonly columns: number | undefined;
  readonly outIsTerminal: boolean;
}
