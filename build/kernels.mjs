// Compiles src/kernels/assembly/NAME.ts (AssemblyScript) to src/kernels/NAME.wasm.ts, which is committed: users and tests need no compiler.
//   node build/kernels.mjs [--check]      --check fails where a compiled file is not what its source gives
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const kernels = join(dirname(fileURLToPath(import.meta.url)), "../src/kernels");
// No relaxed SIMD and no fused multiply-add: the same bytes on every processor.
const OPTIONS = ["--runtime", "stub", "--noAssert", "-O3", "--converge", "--initialMemory", "1", "--enable", "simd"];

for (const file of readdirSync(join(kernels, "assembly"))) {
  const name = basename(file, ".ts");
  const text = `/** Compiled from assembly/${file} by \`npm run kernels\`: WebAssembly in base64. */\nexport const ${name.replaceAll("-", "_").toUpperCase()} =\n  "${await compiled(join(kernels, "assembly", file))}";\n`;
  const target = join(kernels, `${name}.wasm.ts`);
  if (!process.argv.includes("--check")) writeFileSync(target, text);
  else if (readFileSync(target, "utf8") !== text)
    fail(`${name}.wasm.ts is older than its source: run \`npm run kernels\``);
}

async function compiled(source) {
  const files = new Map();
  const { error, stderr } = await asc.main([source, ...OPTIONS, "--outFile", "kernel.wasm"], {
    writeFile: (name, content) => void files.set(name, content),
  });
  if (error !== null) fail(stderr.toString());
  return Buffer.from(files.get("kernel.wasm")).toString("base64");
}

function fail(message) {
  process.stderr.write(`build/kernels.mjs: ${message}\n`);
  process.exit(1);
}
