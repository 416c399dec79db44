import { existsSync, readFileSync } from "node:fs";
import { describe, test } from "vitest";

const ROOT = new URL("../../../shared/oracles/data/", import.meta.url);

/** Data of published figures that are not in the repository: such tests are skipped, and say so, where it is absent. */
export function acceptance(file: string, run: (columns: ReadonlyMap<string, Float64Array>) => void): void {
  const there = existsSync(new URL(file, ROOT));
  describe.skipIf(!there)(there ? `published figures on ${file}` : `skipped, ${file} is not here`, () => {
    if (there) run(columnsOf(readFileSync(new URL(file, ROOT), "utf8")));
    // A group that is skipped still wants a test.
    else test("published figures", () => {});
  });
}

/** The numeric columns of a CSV without quoted commas; an empty cell is NaN. */
function columnsOf(text: string): ReadonlyMap<string, Float64Array> {
  const [head, ...rows] = text
    .trim()
    .split("\n")
    .map((line) => line.trim().split(","));
  const number = (cell: string | undefined) => (cell === undefined || cell === "" ? Number.NaN : Number(cell));
  return new Map(head!.map((name, j) => [name.replaceAll('"', ""), Float64Array.from(rows, (row) => number(row[j]))]));
}
