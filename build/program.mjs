// Builds the program as minified scripts: dist/liqstress.cjs, what every start needs, dist/measures.cjs, what a question to a measure needs,
// dist/claims.cjs, what a claims file needs, dist/readers.cjs, what other files than small plain ones need, and, compressed, dist/others.cjs.br and
// dist/libraries.cjs.br, what reads workbooks and Parquet.
// Then it runs the usual commands, so that there are code caches of them (see bin/liqstress.js).
//   node build/program.mjs [ENTRY [DIST]]      (default: src/entry.ts dist)
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { joined } from "./chunks.mjs";
import { licenses } from "./licenses.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const entry = resolve(process.argv[2] ?? join(root, "src/entry.ts"));
const dist = resolve(process.argv[3] ?? join(root, "dist"));
/** What lies beside DIST and runs it, where it is there already. */
const program = join(dist, "../bin/liqstress.js");

/** Imported by every run, called by few: their functions, all that they export, bring them in when they are called. */
const LATE_READERS = ["read/stream/large-file", "read/quoted-grid", "read/containers/json-rows"];
const LATE_STATISTICS = [
  ...["breaks/alarm-monitor", "breaks/stable-break", "forced-selling/scenario", "forced-selling/liquidated-entries"],
  ...["haven/baur-mcdermott", "liquidity/corwin-schultz", "liquidity/edge", "regime/regimes"],
  ...["spillover/connectedness", "spillover/granger", "stress/absorption", "stress/ciss", "stress/turbulence"],
  ...["tails/breaches", "tails/co-drawdown", "tails/covar", "tails/exceedance-correlation", "tails/joint-states"],
].map((name) => `stats/${name}`);
const LATE_FORMATS = ["concise", "github", "junit", "markdown", "sarif", "tap"].map((name) => `print/${name}`);
const LATE = [...LATE_READERS, ...LATE_STATISTICS, ...LATE_FORMATS].map((name) => `src/${name}.ts`);

/** By script, the files imported lazily with which its parts are first needed. */
const command = (name) => `src/commands/${name}.ts`;
const ENTRIES = {
  measures: [
    ...["run", "correlation", "beta", "ratio", "drawdown", "single", "assert", "evaluate"].map(command),
    "node_modules/cli-table3/index.js",
  ],
  claims: [command("check"), command("explain"), "node_modules/yaml/dist/index.js"],
  readers: LATE_READERS.map((name) => `src/${name}.ts`),
  libraries: ["src/read/containers/libraries.ts"],
};
/** What builds and runs leave in DIST. */
const OWN = /\.(?:cjs|br|cache)$/;
/** Kept small at the price of some milliseconds. */
const COMPRESSED = ["libraries", "others"];

/** In a folder with two price files. */
const WARM_UP = [
  ["--version"],
  ["--help"],
  ["correlation", "A", "B", "--data", "."],
  ["check", join(root, "claims/articles/miners-and-bitcoin.yaml"), "--data", join(root, "fixtures/as-it-was")],
];

/** The files that went into the bundles. */
const taken = [];

const esbuild = await import("esbuild").catch(() => undefined);
if (esbuild === undefined) {
  // Installed without development dependencies: fine where the scripts came along.
  if (!existsSync(join(dist, "liqstress.cjs")))
    fail("esbuild is not installed: run `npm install` with development dependencies");
} else {
  const scripts = await bundled();
  mkdirSync(dist, { recursive: true });
  const files = { ...Object.fromEntries(scripts.map(asFile)), "licenses.txt": licenses(root, taken) };
  for (const [name, content] of Object.entries(files)) replace(join(dist, name), content);
  // What a build before left, and its code caches.
  for (const name of readdirSync(dist)) if (!(name in files) && OWN.test(name)) rmSync(join(dist, name));
  if (existsSync(program)) warmUp();
}

function asFile([name, text]) {
  return COMPRESSED.includes(name) ? [`${name}.cjs.br`, brotliCompressSync(text)] : [`${name}.cjs`, text];
}

/** The scripts with their names, each with a stamp as its first line that names its content; its code cache begins with the same line. */
async function bundled() {
  const { outputFiles, metafile } = await esbuild.build({
    absWorkingDir: root,
    metafile: true,
    entryPoints: { program: entry, ...Object.fromEntries(LATE.map((file) => [lateName(file), file])) },
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
      { name: "late", setup: callLate },
      { name: "statistics by file", setup: takeApart },
      { name: "widths of tables", setup: knowWidths },
    ],
    logLevel: "warning",
  });
  const files = outputFiles.map(({ path, text }) => ({ name: basename(path), text }));
  taken.push(...Object.keys(metafile.inputs));
  const entered = Object.entries(metafile.outputs).filter(([, { entryPoint }]) => entryPoint !== undefined);
  const partsOf = (entries) =>
    // Where node_modules is a link, its files are named by where it leads.
    entered
      .filter(([, { entryPoint }]) => entries.some((one) => `/${entryPoint}`.endsWith(`/${one}`)))
      .map(([path]) => basename(path));
  const wanted = Object.entries(ENTRIES).map(([name, entries]) => [name, partsOf(entries)]);
  const bodies = joined(files, { liqstress: ["program.js"], ...Object.fromEntries(wanted), others: [] });
  return Promise.all(Object.entries(bodies).map(async ([name, body]) => [name, await minified(body)]));
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

function callLate(build) {
  build.onResolve({ filter: /\.ts$/ }, ({ kind, path, resolveDir }) => {
    const file = relative(root, resolve(resolveDir, path)).replaceAll("\\", "/");
    if (kind === "import-statement" && LATE.includes(file)) return { path: `./${lateName(file)}.js`, external: true };
  });
  for (const file of LATE)
    if (/^export (?!type|interface|(?:async )?function)/m.test(readFileSync(join(root, file), "utf8")))
      throw new Error(`${file} exports more than functions: it cannot be brought in late`);
}

function lateName(file) {
  return `late-${file.replace(/\W/g, "-")}`;
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
 * cli-table3 measures every cell several times: it strips colours, and string-width makes its expression of all emoji anew each time, which takes
 * most of the time of a report of many tables. src/print/layout.ts gives it ASCII and stand-ins of one column each, whose width is their length.
 */
function knowWidths(build) {
  build.onLoad({ filter: /[\\/]string-width[\\/]index\.js$/ }, () => ({
    contents: "module.exports = (text) => text.length;",
  }));
  build.onLoad({ filter: /[\\/]cli-table3[\\/]src[\\/]utils\.js$/ }, ({ path }) => {
    const text = readFileSync(path, "utf8");
    const stripping = "let code = codeRegex();\n  let stripped = ('' + str).replace(code, '');";
    const contents = text.replace(stripping, "let stripped = String(str);");
    if (contents === text) throw new Error(`${path} no longer strips colours as it did`);
    return { contents };
  });
}

function resolved(name) {
  return createRequire(import.meta.url).resolve(name);
}

function hex(unit) {
  return unit.charCodeAt(0).toString(16).padStart(4, "0");
}

/** Runs the usual commands: bin/liqstress.js keeps what V8 compiled. A program that does not run yet is none of this script's business. */
function warmUp() {
  const cwd = mkdtempSync(join(tmpdir(), "liqstress-build-"));
  const files = { "A.csv": prices(100, 3, 800), "B.csv": prices(50, 5, 7) };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  for (const argv of WARM_UP) spawnSync(process.execPath, [program, ...argv], { cwd, stdio: "ignore" });
  rmSync(cwd, { recursive: true });
}

/** Two years of days, without every `closed`-th: two files have some days in common, as those of markets have. */
function prices(start, step, closed) {
  const lines = ["Date,Open,High,Low,Close,Volume"];
  for (let day = 0; day < 730; day++) {
    if (day % closed === 0) continue;
    const date = new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10);
    const price = start + ((day * step) % 17);
    lines.push(`${date},${price},${price + 1},${price - 1},${price}.25,${1000 + day}`);
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
