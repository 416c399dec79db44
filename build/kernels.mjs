// Compiles each folder of src/kernels/assembly (AssemblyScript) to src/kernels/FOLDER.wasm.ts, which is kept with the sources: who installs or
// tests the program needs no compiler.
//   node build/kernels.mjs [--check]      --check fails where a compiled file is not what its sources give
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const kernels = "src/kernels";
// Relaxed SIMD and fused multiply-add stay off: their results differ from processor to processor.
const OPTIONS = ["--runtime", "stub", "--noAssert", "-O3", "--baseDir", root, "--outFile", "kernel.wasm"];
/** Columns have a memory of their own; that of matrices is made for each task, and threads may share it. */
const BY_FOLDER = {
  columns: ["--converge", "--initialMemory", "1", "--enable", "simd"],
  matrices: [
    ...[
      "--enable",
      "simd,threads",
      "--disable",
      "nontrapping-f2i,sign-extension",
      "--importMemory",
      "--noExportMemory",
    ],
    ...["--sharedMemory", "--initialMemory", "1", "--maximumMemory", "65536"],
  ],
};

for (const [folder, options] of Object.entries(BY_FOLDER)) {
  const sources = readdirSync(join(root, kernels, "assembly", folder)).sort();
  const binary = await compiled(
    sources.map((name) => `${kernels}/assembly/${folder}/${name}`),
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
