import { extname } from "node:path";
import { Failure } from "../failure.ts";
import type { Io } from "../io.ts";
import { STDIN } from "./shelf.ts";

/** What one --data names. */
export type Source =
  | { readonly kind: "directory" | "catalogue" | "table"; readonly path: string }
  | { readonly kind: "named"; readonly name: string; readonly path: string; readonly column: string | undefined };

/** `NAME=FILE[:COLUMN]`, `-`, or a path. What stands on disk under the whole text comes first: `GC=F.csv` and `a:b.csv` are file names too. */
export function sourceOf(io: Io, text: string): Source {
  if (text === "")
    throw new Failure({
      code: "no-data",
      found: "--data is empty",
      expected: "name a directory, a file, or NAME=FILE",
    });
  if (text === STDIN) return { kind: "table", path: STDIN };
  const kind = io.kindOf(text);
  if (kind === "directory") return { kind: "directory", path: text };
  if (kind === undefined) {
    const named = namedSource(io, text);
    if (named?.kind === "named" && named.path === "")
      throw new Failure({
        code: "missing-file",
        found: `--data ${text} names no file`,
        expected: "NAME=FILE or NAME=FILE:COLUMN",
      });
    if (named !== undefined) return named;
  }
  return { kind: isCatalogue(text) ? "catalogue" : "table", path: text };
}

function isCatalogue(path: string): boolean {
  return [".yaml", ".yml"].includes(extname(path).toLowerCase());
}

/** The first "=" after which a file stands; else the first of all, unless what is before it looks like a directory. */
function namedSource(io: Io, text: string): Source | undefined {
  const splits = Array.from(text.matchAll(/=/g), ({ index }) => splitAt(io, text, index)).filter(
    ({ name }) => name.trim() !== "",
  );
  const first =
    splits.find(({ path }) => path === STDIN || io.kindOf(path) !== undefined) ??
    splits.find(({ name }) => !/[\\/]/.test(name));
  return first === undefined ? undefined : { kind: "named", ...first };
}

function splitAt(io: Io, text: string, equals: number): { name: string; path: string; column: string | undefined } {
  const name = text.slice(0, equals);
  const path = text.slice(equals + 1);
  const colon = path.lastIndexOf(":");
  if (colon < 0 || io.kindOf(path) !== undefined) return { name, path, column: undefined };
  return { name, path: path.slice(0, colon), column: path.slice(colon + 1) };
}
