// Builds dist/liqstress.cjs, the program in one minified CommonJS file, and dist/liqstress.cache, V8's code cache of it for this Node;
// and dist/libraries.cjs, what reads workbooks and Parquet, which the program requires when it meets one.
//   node build.mjs [ENTRY [DIST]]      (default: src/entry.ts dist)
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(fileURLToPath(import.meta.url));
const entry = resolve(process.argv[2] ?? join(root, "src/entry.ts"));
const dist = resolve(process.argv[3] ?? join(root, "dist"));
const bundle = join(dist, "liqstress.cjs");
const cache = join(dist, "liqstress.cache");
const libraries = join(root, "src/read/containers/libraries.ts");

const CLAIMS = "version: 1\nclaims:\n  - id: one\n    claim: correlation(A, B, 60d) > 0\n";
const WARM_UP = [["--version"], ["correlation", "A", "B", "--data", "/data"], ["check", "/c.yaml", "--data", "/data"]];

const esbuild = await import("esbuild").catch(() => undefined);
if (esbuild === undefined) {
  // Installed without development dependencies: fine where the bundle came along.
  if (!existsSync(bundle)) fail("esbuild is not installed: run `npm install` with development dependencies");
} else {
  const text = await bundled();
  mkdirSync(dist, { recursive: true });
  rmSync(cache, { force: true });
  replace(join(dist, "libraries.cjs"), await bundledLibraries());
  replace(bundle, text);
  replace(cache, await codeCache(text));
}

/** The bundle, with a stamp as its first line that names its content; the code cache begins with the same line. */
async function bundled() {
  const result = await esbuild.build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: "cjs",
    platform: "node",
    target: "node20",
    charset: "ascii", // bin/liqstress.js reads it as latin1
    legalComments: "none",
    // In a vm.Script a real import() would need a loader: what is imported lazily is required, or lies in the bundle unevaluated.
    supported: { "dynamic-import": false },
    // cli-table3 asks for it only to colour borders, which we do not.
    external: ["@colors/colors"],
    // ES modules where a package has them: what is not used of simple-statistics stays out.
    mainFields: ["module", "main"],
    // commander loads it at every start, for subcommands that are programs of their own; we have none, and it costs 6 ms.
    alias: { "node:child_process": join(root, "src/no-child-process.ts") },
    plugins: [
      { name: "libraries apart", setup: keepApart },
      { name: "widths of tables", setup: knowWidths },
    ],
    logLevel: "warning",
  });
  // esbuild leaves regular expressions as they are; where all is ASCII, V8 reads the file at half the cost.
  const text = result.outputFiles[0].text.replace(/[^\0-\x7f]/g, (unit) => `\\u${hex(unit)}`);
  return `//${createHash("sha256").update(text).digest("hex")}\n${text}`;
}

/** Puts a require in the place of libraries.ts. It is not known to esbuild, so it stays; __dirname is the bundle's, see bin/liqstress.js. */
function keepApart(build) {
  build.onResolve({ filter: /\/libraries\.ts$/ }, () => ({ path: "libraries.cjs", namespace: "apart" }));
  build.onLoad({ filter: /.*/, namespace: "apart" }, ({ path }) => ({
    contents: `const name = __dirname + "/${path}"; module.exports = require(name);`,
  }));
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

async function bundledLibraries() {
  const result = await esbuild.build({
    entryPoints: [libraries],
    ...{ bundle: true, write: false, minify: true, format: "cjs", platform: "node", target: "node20" },
    ...{ mainFields: ["module", "main"], legalComments: "none", logLevel: "warning" },
  });
  return result.outputFiles[0].text;
}

function hex(unit) {
  return unit.charCodeAt(0).toString(16).padStart(4, "0");
}

/** What V8 compiled of the bundle, taken after a few runs: functions never called in them are compiled when a user first needs them. */
async function codeCache(text) {
  const { load } = createRequire(import.meta.url)("./bin/liqstress.js");
  const { script, exports } = load(dist);
  for (const command of WARM_UP) {
    try {
      await exports.main(command, memoryIo());
    } catch {
      // a bundle that does not run yet still gets a cache of its top level
    }
  }
  return Buffer.concat([Buffer.from(text.slice(0, text.indexOf("\n") + 1)), script.createCachedData()]);
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
  process.stderr.write(`build.mjs: ${message}\n`);
  process.exit(1);
}
