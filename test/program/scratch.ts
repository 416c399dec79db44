import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

const made: string[] = [];
afterAll(() => {
  for (const directory of made.splice(0)) rmSync(directory, { recursive: true, force: true });
});

/** A new directory of its own, gone when the tests of the file are over. */
export function scratch(): string {
  const directory = mkdtempSync(join(tmpdir(), "liqstress-"));
  made.push(directory);
  return directory;
}
