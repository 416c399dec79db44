#!/usr/bin/env node
// Starts the program and exits with its code; nothing else. CommonJS, because loading ES modules costs 5-20 ms at every start.
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

/** By file of a code cache that was not there: the script whose it would be, and that script's first line. */
const uncached = new Map();

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
    if (code !== 2 && code !== 70) remember();
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
  const cache = cacheFile(dist, name);
  const cachedData = codeCache(stamp, cache);
  const script = new vm.Script(source, { filename: file, cachedData });
  if (cachedData === undefined) uncached.set(cache, { script, stamp });
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

/** V8 itself refuses a cache of another version or other flags. That it belongs to this script, and is whole, the script's first line says, with which it begins and ends. */
function codeCache(stamp, file) {
  const cache = read(file);
  if (cache === undefined) return undefined;
  const [start, end] = [stamp.length, cache.length - stamp.length];
  const whole = end >= start && cache.latin1Slice(0, start) === stamp && cache.latin1Slice(end) === stamp;
  return whole ? cache.subarray(start, end) : undefined;
}

/** Each Node has its own, as Python's __pycache__ has: what one made, another could not use. Each command has, with the functions that it needs. */
function cacheFile(dist, name) {
  const command = /^[\w-]+$/.exec(process.argv[2])?.[0] ?? "none";
  return path.join(dist, `${name}-${command}-${process.version}-${process.arch}.cache`);
}

/** After the first run of a command: what V8 compiled for it, its later runs need not compile. */
function remember() {
  for (const [file, { script, stamp }] of uncached) {
    const own = `${file}.${process.pid}`;
    try {
      fs.accessSync(path.dirname(file), fs.constants.W_OK);
      fs.writeFileSync(own, Buffer.concat([Buffer.from(stamp), script.createCachedData(), Buffer.from(stamp)]));
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
