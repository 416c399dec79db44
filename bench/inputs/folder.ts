import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Where the inputs lie between runs: a folder of the system's temporary one; LIQSTRESS_BENCH_INPUTS names another. */
export const folder = process.env.LIQSTRESS_BENCH_INPUTS ?? join(tmpdir(), "liqstress-bench");

/**
 * The path of an input, written first where it is not there. What `write` leaves half done is not taken for the input: it goes to another name
 * and is renamed once whole. The name must tell all that the content depends on, since a file that is there is taken as it is.
 */
export function input(name: string, write: (path: string) => void): string {
  const path = join(folder, name);
  if (existsSync(path)) return path;
  mkdirSync(dirname(path), { recursive: true });
  const part = `${path}.part`;
  rmSync(part, { recursive: true, force: true });
  write(part);
  renameSync(part, path);
  return path;
}
