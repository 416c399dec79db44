import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { execute } from "./execute.ts";
import { markdown } from "./report.ts";

const root = join(import.meta.dirname, "../..");
/** The name under which the report tells it, as that of a case. */
export const SIZE = "installed size";
const GOAL_MEGABYTES = 1;
const LARGEST = 15;

/** What installing the package into an empty folder brings. */
export interface Installed {
  /** Bytes of all files, and of those of the package itself. */
  readonly all: number;
  readonly own: number;
  /** Packages, the program's own among them. */
  readonly packages: number;
  /** Bytes by other package, and by file or folder of the package itself; the largest first. */
  readonly parts: readonly (readonly [name: string, bytes: number])[];
  /** Packages that a built file requires when it runs, beyond what Node has. */
  readonly required: readonly string[];
}

/** Packs the package as it is built and installs it from the registry's dependencies; or says why that cannot be done here. */
export function installedSize(): Installed | string {
  const folder = mkdtempSync(join(tmpdir(), "liqstress-size-"));
  try {
    const packed = execute(["npm", "pack", root, "--ignore-scripts", "--silent", "--pack-destination", folder], 120);
    if ("trouble" in packed) return packed.trouble;
    const home = join(folder, "home");
    mkdirSync(home);
    writeFileSync(join(home, "package.json"), "{}\n");
    const tarball = join(folder, packed.printed.trim());
    const done = execute(["npm", "install", tarball, "--prefix", home, "--ignore-scripts", "--no-audit"], 300);
    return "trouble" in done ? done.trouble : weighed(join(home, "node_modules"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function weighed(modules: string): Installed {
  const own = join(modules, "liqstress");
  const packages = readdirSync(modules).flatMap((name) =>
    name.startsWith("@") ? readdirSync(join(modules, name)).map((inner) => `${name}/${inner}`) : [name],
  );
  const names = packages.filter((name) => !name.startsWith("."));
  const sizes = new Map(names.map((name) => [name, bytes(join(modules, name))]));
  const others = [...sizes].filter(([name]) => name !== "liqstress");
  const inside = readdirSync(own).flatMap((name) =>
    name === "dist" ? readdirSync(join(own, name)).map((file) => join(name, file)) : [name],
  );
  const parts = [
    ...others,
    ...inside.map((name) => [relative(modules, join(own, name)), bytes(join(own, name))] as const),
  ];
  return {
    all: [...sizes.values()].reduce((sum, size) => sum + size, 0),
    own: sizes.get("liqstress") ?? 0,
    packages: names.length,
    parts: parts.sort(([, a], [, b]) => b - a),
    required: requiredBy(join(own, "dist")),
  };
}

function bytes(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.size;
  return readdirSync(path).reduce((sum, name) => sum + bytes(join(path, name)), 0);
}

function requiredBy(dist: string): string[] {
  const found = readdirSync(dist).flatMap((name) => [
    ...scriptText(join(dist, name)).matchAll(/\brequire\("([^"]+)"\)/g),
  ]);
  const names = new Set(found.map(([, name]) => name!));
  return [...names].filter((name) => !name.startsWith("node:") && !NOT_NEEDED.has(name)).sort();
}

/** Rare scripts lie there compressed. */
function scriptText(file: string): string {
  if (file.endsWith(".cjs")) return readFileSync(file, "utf8");
  return file.endsWith(".br") ? brotliDecompressSync(readFileSync(file)).toString() : "";
}

// cli-table3 tries @colors/colors for coloured borders and does without; test/program/package.test.ts runs the package with no other beside it.
const NOT_NEEDED = new Set([...builtinModules, "@colors/colors/safe"]);

/** The goal of the size as a row of the goals' table. */
export function sizeGoal(installed: Installed | string): string[] {
  const goal = `at most ${GOAL_MEGABYTES} MB installed, with all dependencies`;
  if (typeof installed === "string") return [SIZE, goal, installed, "not measured"];
  return [SIZE, goal, megabytes(installed.all), installed.all <= GOAL_MEGABYTES * 1e6 ? "yes" : "**no**"];
}

/** What takes the room. */
export function sizeSection(installed: Installed | string): string {
  if (typeof installed === "string") return `## ${SIZE}\n\nNot measured: ${installed}.`;
  const { all, own, packages, parts, required } = installed;
  const needs = required.length === 0 ? "no package" : required.join(", ");
  const intro = `${megabytes(all)} in ${packages} packages, ${megabytes(own)} of it the package itself. When it runs, the built program requires ${needs} beyond Node's own modules: it was bundled with what it uses of other packages. The code caches that the first run of a command adds to it (up to a megabyte for each) are not counted.`;
  const rows = parts.slice(0, LARGEST).map(([name, size]) => [name, megabytes(size)]);
  const rest = parts.slice(LARGEST).reduce((sum, [, size]) => sum + size, 0);
  return `## ${SIZE}\n\n${intro}\n\n${markdown(["part", "size"], [...rows, ["the rest", megabytes(rest)]], 1)}`;
}

function megabytes(size: number): string {
  return `${(size / 1e6).toFixed(2)} MB`;
}
