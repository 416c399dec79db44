#!/usr/bin/env node
// Starts the program and exits with its code; nothing else. CommonJS, because loading ES modules costs 5-20 ms at every start.
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

/** By name, what was loaded: the script, its first line, and the commands whose functions its code cache had. */
const loaded = new Map();

start();

function start() {
  const dist = path.join(__dirname, "..", "dist");
  const program = load(dist, "liqstress");
  if (program === undefined) {
    complain("liqstress: dist/liqstress.cjs is missing: run `npm install` (or `npm run build`) in the package");
    process.exitCode = 70;
    return;
  }
  const io = world(program.nodeIo);
  if (io === undefined) return;
  const argv = process.argv.slice(2);
  program.main(argv, io).then((code) => {
    if (code !== 2 && code !== 70) remember(dist, argv[0]);
    // All is written by now. Exiting by itself, Node would first take its heap apart: 1.5 ms.
    process.exit(code);
  }, bug);
}

/** Nothing can be done in a directory that somebody took away. */
function world(nodeIo) {
  try {
    return nodeIo();
  } catch (error) {
    if (error?.syscall !== "uv_cwd") throw error;
    complain("the directory you are in is not there any more; change to one that is");
    process.exitCode = 2;
    return undefined;
  }
}

/** What a script of dist exports, undefined where it is missing: compiled from V8's code cache where there is one of this Node and this script, else from source. */
function load(dist, name) {
  const file = path.join(dist, `${name}.cjs`);
  const source = read(file, "latin1") ?? unpacked(`${file}.br`);
  if (source === undefined) return undefined;
  const stamp = source.slice(0, source.indexOf("\n") + 1);
  const { commands, cachedData } = codeCache(stamp, cacheFile(dist, name));
  const script = new vm.Script(source, { filename: file, cachedData });
  loaded.set(name, { script, stamp, commands });
  const module = { exports: {} };
  const requireHere = (wanted) => {
    const other = /^\.\/(\w+)\.cjs$/.exec(wanted);
    return other === null ? require(wanted) : load(dist, other[1]);
  };
  script.runInThisContext()(module.exports, requireHere, module, file, dist);
  return module.exports;
}

/** The rarer scripts are kept compressed. */
function unpacked(file) {
  const packed = read(file);
  return packed && require("node:zlib").brotliDecompressSync(packed).latin1Slice();
}

/**
 * V8 itself refuses a cache of another version or other flags. That it belongs to this script, and is whole, the script's first line says, with
 * which it begins and ends; the second line names the commands that ran before it was taken.
 */
function codeCache(stamp, file) {
  const cache = read(file);
  if (cache === undefined) return { commands: [] };
  const [start, end] = [cache.indexOf("\n", stamp.length) + 1, cache.length - stamp.length];
  const whole = start > 0 && cache.latin1Slice(0, stamp.length) === stamp && cache.latin1Slice(end) === stamp;
  if (!whole) return { commands: [] };
  return { commands: cache.latin1Slice(stamp.length, start - 1).split(" "), cachedData: cache.subarray(start, end) };
}

/** Each Node has its own, as Python's __pycache__ has: what one made, another could not use. */
function cacheFile(dist, name) {
  return path.join(dist, `${name}-${process.version}-${process.arch}.cache`);
}

/** Once for each command: what V8 compiled for it, its later runs need not compile. */
function remember(dist, command) {
  for (const [name, { script, stamp, commands }] of loaded) {
    if (commands.includes(command)) continue;
    const file = cacheFile(dist, name);
    const own = `${file}.${process.pid}`;
    try {
      fs.accessSync(dist, fs.constants.W_OK);
      const head = `${stamp}${[...commands, command].join(" ")}\n`;
      fs.writeFileSync(own, Buffer.concat([Buffer.from(head), script.createCachedData(), Buffer.from(stamp)]));
      // Whole or not at all: a program started meanwhile finds the old file or the new one.
      fs.renameSync(own, file);
    } catch {
      // a package that may not be written to is compiled at every start
    }
  }
}

function read(file, encoding) {
  try {
    return fs.readFileSync(file, encoding);
  } catch {
    return undefined;
  }
}

function bug(error) {
  complain(`liqstress: this is a bug: ${process.env.LIQSTRESS_DEBUG === "1" ? error?.stack : error?.message}`);
  process.exitCode = 70;
}

function complain(line) {
  try {
    fs.writeSync(2, `${line}\n`);
  } catch {
    // nobody reads standard error
  }
}
