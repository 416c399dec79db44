const t0 = performance.now();
const fs = require("node:fs"),
  path = require("node:path"),
  vm = require("node:vm");
const dist = "/tmp/st/dist-plain";
const source = fs.readFileSync(path.join(dist, "liqstress.cjs"), "latin1");
const t1 = performance.now();
const cache = fs.readFileSync(path.join(dist, "liqstress.cache"));
const stamp = source.slice(0, source.indexOf("\n") + 1);
const data = cache.subarray(stamp.length);
const w = `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
const t2 = performance.now();
const script = new vm.Script(w, { filename: path.join(dist, "liqstress.cjs"), cachedData: data });
const t3 = performance.now();
const module_ = { exports: {} };
script.runInThisContext()(module_.exports, require, module_, path.join(dist, "liqstress.cjs"), dist);
const t4 = performance.now();
const { main, nodeIo } = module_.exports;
main(process.argv.slice(2), nodeIo()).then((code) => {
  process.exitCode = code;
  const t5 = performance.now();
  fs.writeSync(
    2,
    JSON.stringify({
      boot: +t0.toFixed(1),
      read: +(t1 - t0).toFixed(1),
      cacheread: +(t2 - t1).toFixed(1),
      compile: +(t3 - t2).toFixed(1),
      rejected: script.cachedDataRejected,
      evaluate: +(t4 - t3).toFixed(1),
      run: +(t5 - t4).toFixed(1),
      cpu: process.cpuUsage().user / 1000,
      sys: process.cpuUsage().system / 1000,
    }) + "\n",
  );
});
