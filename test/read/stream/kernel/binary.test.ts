import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

test("the compiled scanner is that of its sources", async () => {
  const { compiledScanner } = (await import(join(process.cwd(), "scanner.mjs"))) as {
    compiledScanner: () => Promise<string>;
  };
  expect(readFileSync("src/read/stream/kernel/binary.ts", "utf8")).toBe(await compiledScanner());
}, 60_000);
