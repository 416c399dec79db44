import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Runnable } from "./case.ts";
import { execute } from "./execute.ts";

const root = join(import.meta.dirname, "../..");
const peers = join(root, "bench/peers");
const found = new Map<string, boolean>();

/** The built program of this package, as a user starts it. */
export function liqstress(...argv: readonly string[]): Runnable {
  return { argv: [process.execPath, join(root, "bin/liqstress.js"), ...argv] };
}

/** This Node alone, with these arguments. */
export function node(...argv: readonly string[]): Runnable {
  return { argv: [process.execPath, ...argv] };
}

/** A script of bench/peers for the first Python that has pandas; LIQSTRESS_BENCH_PYTHON names another. */
export function python(script: string, ...argv: readonly string[]): Runnable {
  const names = [process.env.LIQSTRESS_BENCH_PYTHON, "/usr/bin/python3", "python3"].filter(
    (name) => name !== undefined,
  );
  const name = names.find((candidate) => works([candidate, "-c", "import pandas"]));
  return name === undefined ? { missing: "python3 with pandas" } : { argv: [name, join(peers, script), ...argv] };
}

/** A script of bench/peers for R with data.table. */
export function rscript(script: string, ...argv: readonly string[]): Runnable {
  if (!works(["Rscript", "--vanilla", "-e", "library(data.table)"])) return { missing: "R with data.table" };
  return { argv: ["Rscript", "--vanilla", join(peers, script), ...argv] };
}

/** A script of bench/peers for this Node that needs a package of bench/peers/package.json. */
export function nodePeer(script: string, needs: string, ...argv: readonly string[]): Runnable {
  if (!existsSync(join(peers, "node_modules", needs)))
    return { missing: `${needs} (npm install --prefix bench/peers)` };
  return { argv: [process.execPath, join(peers, script), ...argv] };
}

/** Another program, if it is there: `mlr --version` and the like must succeed. */
export function program(name: string, ...argv: readonly string[]): Runnable {
  return works([name, "--version"]) ? { argv: [name, ...argv] } : { missing: name };
}

function works(argv: readonly string[]): boolean {
  const key = argv.join("\0");
  const known = found.get(key) ?? !("trouble" in execute(argv, 60));
  found.set(key, known);
  return known;
}
