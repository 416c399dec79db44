import { join } from "node:path";
import type { Io } from "../../io.ts";
import { listing } from "../listing.ts";
import { isTableName } from "../table-entries.ts";

const DEEPEST = 8;
const MOST = 5000;

/** The files of a directory and of those below it that may hold tables, and what was not entered, with the reason. */
export interface TableFiles {
  readonly files: readonly string[];
  readonly passed: readonly { readonly path: string; readonly why: string }[];
}

/**
 * Looks for tables, in the order of names. Hidden names and node_modules are passed over, a directory is entered once however many links
 * lead to it, and directories more than 8 levels down are not entered.
 */
export function tableFiles(io: Io, directory: string): TableFiles {
  const files: string[] = [];
  const passed: { path: string; why: string }[] = [];
  const entered = new Set<string>();

  function enter(path: string, depth: number): void {
    const real = io.realPath(path);
    if (entered.has(real)) return;
    entered.add(real);
    const names = listing(io, path);
    if (names === undefined) passed.push({ path, why: "the directory cannot be read" });
    for (const name of names ?? []) if (!name.startsWith(".") && name !== "node_modules") look(join(path, name), depth);
  }

  function look(path: string, depth: number): void {
    const kind = io.kindOf(path);
    if (kind === "directory" && depth < DEEPEST) enter(path, depth + 1);
    else if (kind === "directory") passed.push({ path, why: `lies more than ${DEEPEST} directories down` });
    else if (kind === "file" && (isTableName(path) || /\.json(?:\.gz)?$/i.test(path))) {
      if (files.length < MOST) files.push(path);
      else if (files.length === MOST) passed.push({ path, why: `is beyond the first ${MOST} files` });
    }
  }

  enter(directory, 0);
  return { files, passed };
}
