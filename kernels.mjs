// Compiles src/kernels/assembly (AssemblyScript) and writes the binary into src/kernels/binary.ts, which is kept with the sources: who
// installs or tests the program needs no compiler. A test compiles again and compares.
//   npm run kernels
import { readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const root = dirname(fileURLToPath(import.meta.url));
const folder = "src/kernels/assembly";

/** What binary.ts is to hold. Relaxed SIMD stays off: its results differ from processor to processor. */
export async function compiledKernels() {
  const sources = readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".ts"))
    .sort();
  let binary;
  const { error, stderr } = await asc.main(
    [
      ...sources.map((name) => `${folder}/${name}`),
      ...["--baseDir", root, "--outFile", "kernels.wasm", "-O3", "--noAssert", "--runtime", "stub"],
      ...["--enable", "simd,threads", "--disable", "nontrapping-f2i,sign-extension"],
      ...["--importMemory", "--noExportMemory", "--sharedMemory", "--initialMemory", "1", "--maximumMemory", "65536"],
    ],
    {
      writeFile(_name, content) {
        binary = content;
      },
    },
  );
  if (error) throw new Error(`${error.message}\n${stderr}`);
  const text = Buffer.from(binary).toString("base64");
  const lines = text.match(/.{1,110}/g).map((line) => `  "${line}",`);
  return `/** The compiled kernels: generated from assembly/ by \`npm run kernels\`, in base64. */\nexport const BINARY = [\n${lines.join("\n")}\n].join("");\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(join(root, "src/kernels/binary.ts"), await compiledKernels());
