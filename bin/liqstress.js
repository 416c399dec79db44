#!/usr/bin/env node
// Starts the program and sets process.exitCode; nothing else. CommonJS, because loading ES modules costs 5-20 ms at every start.
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const scripts = new Map();

if (require.main === module) start();
else module.exports = { load, scripts };

function start() {
  const program = load(path.join(__dirname, "..", "dist"));
  if (program === undefined) {
    complain("liqstress: dist/liqstress.cjs is missing: run `npm install` (or `npm run build`) in the package");
    process.exitCode = 70;
    return;
  }
  const io = world(program.nodeIo);
  if (io === undefined) return;
  program.main(process.argv.slice(2), io).then((code) => {
    process.exitCode = code;
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

/** What a bundle exports, undefined where it is missing: compiled from V8's code cache where this Node made that from this bundle, else from source. */
function load(dist, name = "liqstress") {
  const file = path.join(dist, `${name}.cjs`);
  const source = read(file, "latin1");
  if (source === undefined) return undefined;
  const cachedData = codeCache(source, path.join(dist, `${name}.cache`));
  const script = new vm.Script(source, { filename: file, cachedData });
  scripts.set(name, script);
  const module = { exports: {} };
  const requireHere = (wanted) => {
    const bundle = /^\.\/(\w+)\.cjs$/.exec(wanted);
    return bundle === null ? require(wanted) : load(dist, bundle[1]);
  };
  script.runInThisContext()(module.exports, requireHere, module, file, dist);
  return module.exports;
}

/** V8 itself refuses a cache of another version or other flags; that it belongs to this bundle, the stamp says with which both begin. */
function codeCache(source, file) {
  const cache = read(file);
  if (cache === undefined) return undefined;
  const stamp = source.slice(0, source.indexOf("\n") + 1);
  const length = stamp.length;
  return length > 0 && cache.toString("latin1", 0, length) === stamp ? cache.subarray(length) : undefined;
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
