// Builds the program as minified scripts: dist/liqstress.cjs, what every start needs, dist/measures.cjs, what a question to a measure needs,
// dist/others.cjs, and beside each NAME.cache, V8's code cache of it for this Node; and dist/libraries.cjs, what reads workbooks and Parquet,
// which the program requires when it meets one.
//   node build/program.mjs [ENTRY [DIST]]      (default: src/entry.ts dist)
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { joined } from "./chunks.mjs";
import { licenses } from "./licenses.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const entry = resolve(process.argv[2] ?? join(root, "src/entry.ts"));
const dist = resolve(process.argv[3] ?? join(root, "dist"));
const libraries = join(root, "src/read/containers/libraries.ts");

const CLAIMS = "version: 1\nclaims:\n  - id: one\n    claim: correlation(A, B, 60d) > 0\n";
/** Imported lazily, but by nearly every run. */
const USUAL = [
  ...["run", "correlation", "beta", "ratio", "drawdown", "single", "assert", "evaluate"].map(
    (name) => `src/commands/${name}.ts`,
  ),
  "node_modules/cli-table3/index.js",
];
const WARM_UP = [
  ["--version"],
  ["--help"],
  ["correlation", "A", "B", "--data", "/data"],
  ["check", "/c.yaml", "--data", "/data"],
];

/** The files that went into the bundles. */
const taken = [];

const esbuild = await import("esbuild").catch(() => undefined);
if (esbuild === undefined) {
  // Installed without development dependencies: fine where the bundles came along.
  if (!existsSync(join(dist, "others.cjs")))
    fail("esbuild is not installed: run `npm install` with development dependencies");
} else {
  const bundles = await bundled();
  mkdirSync(dist, { recursive: true });
  for (const name of Object.keys(bundles)) rmSync(join(dist, `${name}.cache`), { force: true });
  replace(join(dist, "libraries.cjs"), await bundledLibraries());
  replace(join(dist, "licenses.txt"), licenses(root, taken));
  for (const [name, text] of Object.entries(bundles)) replace(join(dist, `${name}.cjs`), text);
  for (const [name, cache] of Object.entries(await codeCaches(bundles))) replace(join(dist, `${name}.cache`), cache);
}

/** The bundles by name, each with a stamp as its first line that names its content; its code cache begins with the same line. */
async function bundled() {
  const { outputFiles, metafile } = await esbuild.build({
    absWorkingDir: root,
    metafile: true,
    entryPoints: { program: entry },
    bundle: true,
    write: false,
    outdir: dist,
    format: "esm",
    splitting: true,
    platform: "node",
    target: "node20",
    // cli-table3 asks for it only to colour borders, which we do not.
    external: ["@colors/colors"],
    mainFields: ["module", "main"],
    // commander loads it at every start, for subcommands that are programs of their own; we have none, and it costs 6 ms.
    alias: { "node:child_process": join(root, "src/no-child-process.ts") },
    plugins: [
      { name: "libraries apart", setup: keepApart },
      { name: "statistics by file", setup: takeApart },
      { name: "widths of tables", setup: knowWidths },
    ],
    logLevel: "warning",
  });
  const files = outputFiles.map(({ path, text }) => ({ name: basename(path), text }));
  taken.push(...Object.keys(metafile.inputs));
  const usual = Object.entries(metafile.outputs).filter(([, { entryPoint }]) => USUAL.includes(entryPoint));
  const scripts = { liqstress: ["program.js"], measures: usual.map(([path]) => basename(path)), others: [] };
  const bodies = Object.entries(joined(files, scripts));
  return Object.fromEntries(await Promise.all(bodies.map(async ([name, body]) => [name, await minified(body)])));
}

/** One expression, a function of CommonJS's five arguments; the first line is a comment, the stamp. */
async function minified(body) {
  const { code } = await esbuild.transform(body, {
    minify: true,
    platform: "node",
    target: "node20",
    charset: "ascii", // bin/liqstress.js reads it as latin1
    legalComments: "none",
  });
  // esbuild leaves regular expressions as they are; where all is ASCII, V8 reads the file at half the cost.
  const text = code.replace(/[^\0-\x7f]/g, (unit) => `\\u${hex(unit)}`);
  const stamp = createHash("sha256").update(text).digest("hex");
  return `//${stamp}\n(function(exports,require,module,__filename,__dirname){"use strict";${text}\n})`;
}

/** simple-statistics by its source files, of which only those that are used come in: as one file it makes a table of the normal distribution at every start. */
function takeApart(build) {
  const path = join(dirname(resolved("simple-statistics")), "../index.js");
  build.onResolve({ filter: /^simple-statistics$/ }, () => ({ path, sideEffects: false }));
  build.onResolve({ filter: /^\.\/src\// }, ({ importer, resolveDir, path: file }) => {
    return importer === path ? { path: join(resolveDir, file), sideEffects: false } : undefined;
  });
}

/**
 * cli-table3 measures every cell several times, and string-width makes its expression of all emoji anew each time: most of the time of a report of
 * many tables. src/print/layout.ts gives it ASCII and stand-ins of one column each, whose width is their length.
 */
function knowWidths(build) {
  build.onLoad({ filter: /[\\/]string-width[\\/]index\.js$/ }, () => ({
    contents: "module.exports = (text) => text.length;",
  }));
}

function resolved(name) {
  return createRequire(import.meta.url).resolve(name);
}

/** Puts a require in the place of libraries.ts. It is not known to esbuild, so it stays; __dirname is the bundle's, see bin/liqstress.js. */
function keepApart(build) {
  build.onResolve({ filter: /\/libraries\.ts$/ }, () => ({ path: "libraries.cjs", namespace: "apart" }));
  build.onLoad({ filter: /.*/, namespace: "apart" }, ({ path }) => ({
    contents: `const name = __dirname + "/${path}"; module.exports = require(name);`,
  }));
}

async function bundledLibraries() {
  const result = await esbuild.build({
    entryPoints: [libraries],
    metafile: true,
    ...{ bundle: true, write: false, minify: true, format: "cjs", platform: "node", target: "node20" },
    ...{ mainFields: ["module", "main"], legalComments: "none", logLevel: "warning" },
  });
  taken.push(...Object.keys(result.metafile.inputs));
  return result.outputFiles[0].text;
}

function hex(unit) {
  return unit.charCodeAt(0).toString(16).padStart(4, "0");
}

/** What V8 compiled of the bundles, taken after a few runs: functions never called in them are compiled when a user first needs them. */
async function codeCaches(bundles) {
  const { load, scripts } = createRequire(import.meta.url)("../bin/liqstress.js");
  const { main } = load(dist);
  for (const command of WARM_UP) {
    try {
      await main(command, memoryIo());
    } catch {
      // a bundle that does not run yet still gets a cache of its top level
    }
  }
  const cacheOf = ([name, script]) => [
    name,
    Buffer.concat([Buffer.from(firstLine(bundles[name])), script.createCachedData()]),
  ];
  return Object.fromEntries(Array.from(scripts, cacheOf));
}

function firstLine(text) {
  return text.slice(0, text.indexOf("\n") + 1);
}

/** A directory with two small price files, and nobody to read what is printed. */
function memoryIo() {
  const files = { "A.csv": prices(100, 3), "B.csv": prices(50, 5), "c.yaml": CLAIMS };
  const name = (path) => path.slice(path.lastIndexOf("/") + 1);
  return {
    env: {},
    cwd: "/",
    readFile: (path) => Buffer.from(files[name(path)] ?? ""),
    kindOf: (path) => (name(path) in files ? "file" : name(path) === "data" ? "directory" : undefined),
    list: () => ["A.csv", "B.csv"],
    stdin: () => new Uint8Array(),
    writeFile() {},
    out() {},
    err() {},
    columns: undefined,
    outIsTerminal: false,
  };
}

function prices(start, step) {
  const lines = ["Date,Open,High,Low,Close,Volume"];
  for (let month = 1; month <= 9; month++) {
    for (let day = 10; day <= 28; day++) {
      const price = start + (((month * 31 + day) * step) % 17);
      lines.push(`2024-0${month}-${day},${price},${price + 1},${price - 1},${price}.25,${1000 + day}`);
    }
  }
  return `${lines.join("\n")}\n`;
}

/** Whole or not at all: a program started meanwhile finds the old file or the new one. */
function replace(file, text) {
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
}

function fail(message) {
  process.stderr.write(`build/program.mjs: ${message}\n`);
  process.exit(1);
}
