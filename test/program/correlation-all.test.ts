import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scratch } from "./scratch.ts";
import { run } from "./transcript.ts";

const ASKED = ["--data", "fixtures/as-claimed", "--as-of", "2026-02-05", "--json"];
const asked = async (...argv: string[]) => JSON.parse((await run(["correlation", ...argv, ...ASKED])).out);

test.each([
  [["--window", "60d"]],
  [["--window", "all", "--of", "levels"]],
  [["--window", "2y", "--every", "w", "--method", "spearman"]],
])("a matrix without intervals has the numbers that stand beside intervals: %s", async (options) => {
  const { findings } = await asked("*", ...options, "--interval", "jackknife");
  const {
    matrices: [matrix],
  } = await asked("*", ...options, "--interval", "none");
  const { series, values } = matrix;
  expect(findings).toHaveLength((series.length * (series.length - 1)) / 2);
  for (const { of, value, n, from, to } of findings) {
    expect([n, from, to]).toEqual([matrix.n, matrix.from, matrix.to]);
    const [a, b] = of.map((name: string) => series.indexOf(name));
    expect(Math.abs(values[a][b] - value)).toBeLessThan(1e-12);
    expect(values[b][a]).toBe(values[a][b]);
  }
});

test("of more than 1,000 pairs intervals are left out and that is said; a series that does not vary has no numbers", async () => {
  const file = join(scratch(), "wide.csv");
  const names = Array.from({ length: 46 }, (_, i) => `S${i}`);
  const rows = Array.from({ length: 24 }, (_, t) =>
    [
      `2024-03-${String(t + 1).padStart(2, "0")}`,
      ...names.map((_, i) => (i === 7 ? 5 : 100 + Math.sin(t * (i + 1)))),
    ].join(),
  );
  writeFileSync(file, `${["date", ...names].join()}\n${rows.join("\n")}\n`);
  const { out } = await run(["correlation", "*", "--window", "20d", "--data", file, "--json"]);
  const { matrices, notes } = JSON.parse(out);
  expect(matrices[0].series).toEqual(names);
  expect(matrices[0].values[7]).toEqual(names.map(() => null));
  const said = new Map(notes.map(({ code, message }: { code: string; message: string }) => [code, message]));
  expect(said.get("intervals-left-out")).toMatch(/^no intervals, there are 1035 pairs/);
  expect(said.get("flat-series")).toMatch(/^20d: no numbers for S7:/);
  const few = await run(["correlation", ...names.slice(0, 45), "--window", "20d", "--data", file, "--json"]);
  expect(JSON.parse(few.out).findings).toHaveLength(990);
});
