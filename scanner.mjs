// Compiles src/read/stream/kernel/assembly (AssemblyScript) and writes the binary into binary.ts beside it, which is kept with the sources:
// who installs or tests the program needs no compiler. A test compiles again and compares.
//   npm run scanner
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const root = dirname(fileURLToPath(import.meta.url));
const folder = "src/read/stream/kernel";

/** What binary.ts is to hold. */
export async function compiledScanner() {
  let binary;
  const { error, stderr } = await asc.main(
    [
      ...[`${folder}/assembly/kernel.ts`, "--baseDir", root, "--outFile", "scanner.wasm", "-O3", "--noAssert"],
      ...["--runtime", "stub", "--enable", "simd", "--importMemory", "--noExportMemory"],
      ...["--initialMemory", "1", "--maximumMemory", "65536"],
    ],
    {
      writeFile(_name, content) {
        binary = content;
      },
    },
  );
  if (error) throw new Error(`${error.message}\n${stderr}`);
  const text = Buffer.from(binary).toString("base64");
  const lines = text.match(/.{1,110}/g).map((line) => `    "${line}",`);
  return `/** The compiled scanner, in base64: generated from assembly/ by \`npm run scanner\`. */\nexport function binary(): string {\n  return [\n${lines.join("\n")}\n  ].join("");\n}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(join(root, folder, "binary.ts"), await compiledScanner());
