import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "liqstress-inputs-"));
vi.stubEnv("LIQSTRESS_BENCH_INPUTS", folder);
afterAll(() => rmSync(folder, { recursive: true }));

const { input } = await import("../../bench/inputs/folder.ts");
const { claimsFile, questionsFile } = await import("../../bench/inputs/claims-file.ts");
const { fifteenBars } = await import("../../bench/inputs/daily-bars.ts");
const { minutes } = await import("../../bench/inputs/minute-bars.ts");
const { longPanel, widePanel } = await import("../../bench/inputs/panels.ts");

const rows = (path: string) => readFileSync(path, "utf8").trimEnd().split("\n");

test("an input that is there is taken as it is; one that could not be written whole is not there", () => {
  const fails = () =>
    input("half.csv", (path) => {
      rmSync(path, { force: true });
      throw new Error(`cannot write ${path}`);
    });
  expect(fails).toThrow("half.csv.part");
  expect(readdirSync(folder)).not.toContain("half.csv");
  const path = widePanel(2, 3);
  expect(input("wide-2x3.csv", () => expect.unreachable())).toBe(path);
});

test("the same seed gives the same bytes", () => {
  const first = readFileSync(widePanel(3, 60), "utf8");
  rmSync(join(folder, "wide-3x60.csv"));
  expect(readFileSync(widePanel(3, 60), "utf8")).toBe(first);
});

test("the long file has the prices of the wide one, a row a day and series", () => {
  const [header, ...wide] = rows(widePanel(3, 60));
  const names = header!.split(",").slice(1);
  const long = wide.flatMap((line) => {
    const [day, ...cells] = line.split(",");
    return cells.map((cell, index) => `${day},${names[index]},${cell}`);
  });
  expect(long).toHaveLength(180);
  expect(rows(longPanel(3, 60))).toEqual(["date,symbol,close", ...long]);
});

test("minute bars stop at the size asked, with ten symbols a minute", () => {
  const [, ...bars] = rows(minutes(0.1));
  expect(new Set(bars.slice(0, 10).map((line) => line.split(",")[1])).size).toBe(10);
  expect(readFileSync(minutes(0.1)).length).toBeGreaterThanOrEqual(1e5);
  expect(readFileSync(minutes(0.1)).length).toBeLessThan(1.5e5);
});

test("two of the fifteen series have all days of ten years, the others weekdays", () => {
  const lengths = readdirSync(fifteenBars())
    .sort()
    .map((name) => rows(join(fifteenBars(), name)).length - 1);
  expect(lengths).toEqual([3650, 3650, ...Array(13).fill(2608)]);
});

test("seventy claims are seventy questions, none of a series and itself", () => {
  const questions: { of: string[]; claim: string }[] = JSON.parse(readFileSync(questionsFile(70), "utf8"));
  const claims = rows(claimsFile(70)).filter((line) => line.startsWith("    claim: "));
  expect(claims).toEqual(questions.map(({ claim }) => `    claim: ${claim}`));
  expect([claims.length, questions.filter(({ of }) => new Set(of).size < of.length)]).toEqual([70, []]);
});
