import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { dataPage } from "../docs/data.ts";
import { executed, output, words } from "../docs/examples.ts";
import { findingsModule, lintFindings, lintPage } from "../docs/lint.ts";
import { reference } from "../docs/reference.ts";
import { COMMANDS } from "../src/commands/index.ts";
import { LINT_CHECKS, PAIR_CHECKS } from "../src/lint/index.ts";
import { DOUBTFUL } from "../src/lint/lint.ts";
import { catalogueFile } from "../src/read/catalogue-file.ts";
import { DATE_FORMATS, type DateFormat, dayFormatOf } from "../src/read/days/day-format.ts";
import { isoDay } from "../src/series/day.ts";
import { fakeIo } from "./fake-io.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const read = (file: string): string => readFileSync(`${root}/${file}`, "utf8");

test("every example of the README prints what the README says (npm run docs writes it anew)", async () => {
  const readme = read("README.md");
  expect(readme.match(/^\$ liqstress /gm)?.length).toBeGreaterThan(4);
  expect(await executed(readme, root)).toBe(readme);
});
test("the reference page is what the declarations say", () => expect(read("docs/reference.md")).toBe(reference()));
test("the page on price files is what the declarations say", () => expect(read("docs/data.md")).toBe(dataPage()));
test("the page on checks of data is what the declarations say, and what they find in its examples", async () => {
  const findings = await lintFindings();
  expect(read("docs/lint.md")).toBe(lintPage(findings));
  expect(read("src/topics/lint-findings.ts")).toBe(findingsModule(findings));
});
test("a check finds with the severities it declares, in the examples of its page", async () => {
  const found = [...read("docs/lint.md").matchAll(/^- severity: (.*)$[\s\S]*?^```text\n(\w+) /gm)];
  expect(found).toHaveLength(LINT_CHECKS.length + PAIR_CHECKS.length + Object.keys(DOUBTFUL).length);
  for (const [, declared, severity] of found) expect(declared!.split(", ")).toContain(severity);
});
test.each(
  [...dataPage().matchAll(/^\| `([a-z-]+)` \| (.*) \|$/gm)]
    .filter(([, id]) => DATE_FORMATS.some((one) => one === id))
    .flatMap(([, id, look]) => [...look!.matchAll(/`([^`]+)`/g)].map(([, cell]) => [id as DateFormat, cell!] as const)),
)("a day that the page shows as %s is read so: %s", (id, cell) => {
  const cells = { count: 1, text: () => cell, line: () => 2 };
  const day = dayFormatOf(cells, id, "x.csv").read(cell);
  const shown = { "year-month": "2026-02-01", "year-quarter": "2026-01-01" }[id as string] ?? "2026-02-05";
  expect(typeof day === "number" ? isoDay(day) : day).toBe(shown);
});
test("the README's catalogue is one", async () => {
  const yaml = /```yaml\n(version: 1\nseries:\n[\s\S]*?)```/.exec(read("README.md"))![1]!;
  const files = Object.fromEntries([...yaml.matchAll(/file: ([^,}]+?)[ ,}]/g)].map(([, file]) => [file!, ""]));
  const entries = await catalogueFile(fakeIo({ files: { ...files, "liqstress.yaml": yaml } }), "liqstress.yaml");
  expect(entries.length).toBe(yaml.match(/file:/g)!.length);
});
test("CI runs the README's test command", () => {
  const command = /```sh\n(npm ci && npm test)\n```/.exec(read("README.md"))?.[1];
  expect(read(".ci/run")).toContain(command);
});
test("the README's main job gives a ruling for every claim", async () => {
  const line = /^npm ci && node bin\/liqstress\.js (check .*)$/m.exec(read("README.md"))?.[1];
  const { printed, status } = await output(words(line!), root);
  expect(printed).toMatch(/^\d+ supported, \d+ refuted, \d+ inconclusive, \d+ untestable$/m);
  expect(status).toBe(1);
});
test.each(COMMANDS.map((one) => [one.name, one.example]))("the example of %s --help runs: %s", async (_, example) => {
  const { printed, status } = await output(words(example.replace(/^liqstress /, "")), root);
  expect([0, 1, 3]).toContain(status);
  expect(printed).not.toBe("");
});
