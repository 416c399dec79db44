// Compiles each folder of src/kernels/assembly (AssemblyScript) to src/kernels/FOLDER.wasm.ts, which is kept with the sources: who installs or
// tests the program needs no compiler.
//   node build/kernels.mjs [--check]      --check fails where a compiled file is not what its sources give
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const kernels = "src/kernels";
// Relaxed SIMD and fused multiply-add stay off: their results differ from processor to processor.
const OPTIONS = ["--runtime", "stub", "--noAssert", "-O3", "--baseDir", root, "--outFile", "kernel.wasm"];
const SIMD = ["--enable", "simd"];
const THREADS = ["--enable", "simd,threads", "--disable", "nontrapping-f2i,sign-extension", "--sharedMemory"];
const MEMORY_GIVEN = ["--importMemory", "--noExportMemory", "--initialMemory", "1", "--maximumMemory", "65536"];
/** Of each folder the files that export, and options: columns have a memory of their own, that of matrices may be shared by threads. */
const FOLDERS = {
  columns: { entries: ["columns"], options: [...SIMD, "--converge", "--initialMemory", "1"] },
  matrices: {
    entries: ["products", "mirror", "unit-columns", "reflect", "implicit-ql", "square-of-sum"],
    options: [...THREADS, ...MEMORY_GIVEN],
  },
  rows: { entries: ["kernel"], options: [...SIMD, ...MEMORY_GIVEN] },
};

for (const [folder, { entries, options }] of Object.entries(FOLDERS)) {
  const binary = await compiled(
    entries.map((name) => `${kernels}/assembly/${folder}/${name}.ts`),
    options,
  );
  const lines = Buffer.from(binary)
    .toString("base64")
    .match(/.{1,110}/g);
  const text = `/** Compiled from assembly/${folder} by \`npm run kernels\`: WebAssembly in base64. */\nexport const ${folder.toUpperCase()} = [\n${lines.map((line) => `  "${line}",\n`).join("")}].join("");\n`;
  const target = join(root, kernels, `${folder}.wasm.ts`);
  if (!process.argv.includes("--check")) writeFileSync(target, text);
  else if (readFileSync(target, "utf8") !== text)
    fail(`${folder}.wasm.ts is older than its sources: run \`npm run kernels\``);
}

async function compiled(sources, options) {
  let binary;
  const { error, stderr } = await asc.main([...sources, ...OPTIONS, ...options], {
    writeFile: (_name, content) => {
      binary = content;
    },
  });
  if (error !== null) fail(`${error.message}\n${stderr}`);
  return binary;
}

function fail(message) {
  process.stderr.write(`build/kernels.mjs: ${message}\n`);
  process.exit(1);
}
