import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";

/** What each folder may use besides itself and the files at the root of src; a folder it may know the types of only stands behind "type". */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  kernels: [],
  stats: ["kernels"],
  series: ["kernels", "stats"],
  measures: ["series", "stats"],
  transforms: ["series", "stats", "type measures"],
  read: ["kernels", "series"],
  lint: ["read", "series", "stats"],
  claims: ["read", "measures", "transforms", "series", "stats"],
  print: ["type claims", "type lint", "type measures", "type series"],
  commands: ["print", "claims", "lint", "read", "measures", "transforms", "series", "stats"],
  topics: ["lint", "measures", "transforms"],
  schemas: ["read", "series", "type claims"],
  main: ["commands", "print", "topics", "schemas"],
};
/** Files at the root of src: what they may use; all but main and entry may be used from everywhere. */
const ROOT: Readonly<Record<string, readonly string[]>> = {
  "built-in.ts": [],
  "failure.ts": [],
  "io.ts": [],
  "nearest.ts": [],
  "version.ts": [],
  "no-child-process.ts": [],
  "node-io.ts": ["failure.ts", "io.ts"],
  "entry.ts": ["main.ts", "node-io.ts"],
};
/** One package, one place. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  commander: ["main.ts"],
  papaparse: ["read"],
  fflate: ["read"],
  fzstd: ["read"],
  hyparquet: ["read"],
  "hyparquet-compressors/src/lz4.js": ["read"],
  "read-excel-file/universal": ["read"],
  yaml: ["read", "claims"],
  "simple-statistics": ["stats"],
  chalk: ["print"],
  "cli-table3": ["print"],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = (readdirSync("src", { recursive: true }) as string[])
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".ts") && !name.includes("/assembly/"))
  .sort();
const code = new Map(files.map((file) => [file, uncommented(readFileSync(join("src", file), "utf8"))]));
const imports = files.flatMap((file) => importsOf(file, code.get(file)!));
const inner = imports.filter(({ to }) => files.includes(to));

function uncommented(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");
}

function importsOf(from: string, text: string): Import[] {
  const written = [
    ...text.matchAll(/^(?:import|export)\s+(type\s)?[^;"()=]*?\bfrom\s+"([^"]+)"/gm),
    ...text.matchAll(/^import\s+()"([^"]+)"/gm),
    ...text.matchAll(/(typeof )?\bimport\(\s*"([^"]+)"\s*\)/g),
  ];
  return written.map(([, type, target]) => ({
    from,
    to: target!.startsWith(".") ? relative("src", join("src", dirname(from), target!)).replaceAll("\\", "/") : target!,
    typeOnly: type !== undefined && type !== "",
  }));
}

/** The folder of a file; the file itself where it stands at the root, but main.ts is the layer "main". */
function layer(file: string): string {
  if (file === "main.ts") return "main";
  return file.includes("/") ? file.slice(0, file.indexOf("/")) : file;
}

function allowed({ from, to, typeOnly }: Import): boolean {
  const [own, other] = [layer(from), layer(to)];
  if (own === other) return true;
  if (ROOT[own] !== undefined) return ROOT[own].includes(to);
  if (ROOT[other] !== undefined) return to !== "entry.ts" && to !== "node-io.ts";
  const uses = MAY_USE[own] ?? [];
  return uses.includes(other) || (typeOnly && uses.includes(`type ${other}`));
}

function show({ from, to }: Import): string {
  return `${from} imports ${to}`;
}

/** The files that use themselves by a detour. Type-only imports are gone when the program runs. */
function inCycles(): string[] {
  const uses = (file: string): string[] =>
    inner.filter((one) => one.from === file && !one.typeOnly).map((one) => one.to);
  const reached = (file: string): Set<string> => {
    const seen = new Set<string>();
    const waiting = uses(file);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(...uses(next));
    }
    return seen;
  };
  return files.filter((file) => reached(file).has(file));
}

describe("layers", () => {
  test("every import that stands in a file is seen", () => {
    const lines = [...code].flatMap(([file, text]) => (text.match(/\bfrom "/g) ?? []).map(() => file));
    expect(imports.filter(({ to }) => to !== "node:crypto").length).toBeGreaterThanOrEqual(lines.length);
    expect(inner.length).toBeGreaterThan(300);
  });
  test("every folder of src has its place in the order", () => {
    expect(files.map(layer).filter((one) => MAY_USE[one] === undefined && ROOT[one] === undefined)).toEqual([]);
  });
  test("a folder uses itself and what stands below it", () => {
    expect(inner.filter((one) => !allowed(one)).map(show)).toEqual([]);
  });
  test("an import within src names a file that is there", () => {
    const outside = imports.filter(({ to }) => to.endsWith(".ts") && !files.includes(to));
    expect(outside.map(show)).toEqual([]);
  });
  test("no file uses itself by a detour, but the evaluator, whose language is recursive", () => {
    const recursive = /^claims\/evaluate\//;
    expect(inCycles().filter((file) => !recursive.test(file))).toEqual([]);
  });
  test("a measure or transform stands alone: it shares declarations and the moving window, and calls no other", () => {
    const shared = [
      "measure.ts",
      "signature.ts",
      "finding.ts",
      "transform.ts",
      "thinned.ts",
      "average.ts",
      "rolling.ts",
      "regressed.ts",
      "tail.ts",
      "historic.ts",
      "tail-slopes.ts",
      "annual-volatility.ts",
      "autoregressed.ts",
      "joint-days.ts",
    ];
    const apart = inner.filter(
      ({ from, to }) => /^(measures|transforms)\/(?!index)/.test(from) && layer(from) === layer(to),
    );
    const used = apart.filter(({ to }) => !shared.includes(to.slice(to.indexOf("/") + 1))).map(show);
    // rsquared is called as beta is, and takes the declaration of its signature.
    expect(used.filter((one) => one !== "measures/rsquared.ts imports measures/beta.ts")).toEqual([]);
  });
  test("a package is used in one place", () => {
    const packages = imports.filter(({ to }) => !to.endsWith(".ts") && !to.startsWith("node:"));
    const astray = packages.filter(
      ({ from, to }) => !PACKAGES[to]?.some((place) => [from, layer(from)].includes(place)),
    );
    expect(astray.map(show)).toEqual([]);
    expect(new Set(packages.map(({ to }) => to))).toEqual(new Set(Object.keys(PACKAGES)));
  });
  test("Node's own modules are asked for by their node: names", () => {
    expect(imports.filter(({ to }) => builtinModules.includes(to)).map(show)).toEqual([]);
  });
});

describe("the world stays outside", () => {
  const files = (pattern: RegExp): string[] => [...code].filter(([, text]) => pattern.test(text)).map(([file]) => file);
  test("only node-io.ts knows process, and built-in.ts for modules fetched late", () =>
    expect(files(/\bprocess\b\s*[.[]|globalThis/)).toEqual(["built-in.ts", "node-io.ts"]));
  test("nothing asks the clock", () => expect(files(/\bDate\s*\(|\bDate\.|performance\./)).toEqual([]));
  test("nothing draws unseeded random numbers", () => expect(files(/\bMath\.random|getRandomValues/)).toEqual([]));
  test("nothing prints past Io", () => expect(files(/\bconsole\b/)).toEqual([]));
  test("nothing follows the locale", () =>
    // The zone's offset is of the zone named, in English, wherever the program runs.
    expect(files(/\btoLocale|\bIntl\b(?!\.Segmenter)|\blocaleCompare\b/)).toEqual(["read/zone-offset.ts"]));
  test("the file system is read and written in node-io.ts only", () =>
    expect(imports.filter(({ to }) => /^node:fs/.test(to)).map(({ from }) => from)).toEqual(["node-io.ts"]));
});

test("every file is named for its idea", () => {
  expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|types?|misc|shared)(\.ts|\/)/i.test(file))).toEqual([]);
});
