import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { executed, output, words } from "../docs/examples.ts";
import { reference } from "../docs/reference.ts";
import { COMMANDS } from "../src/commands/index.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const read = (file: string): string => readFileSync(`${root}/${file}`, "utf8");

test("every example of the README prints what the README says (npm run docs writes it anew)", async () => {
  const readme = read("README.md");
  expect(readme.match(/^\$ liqstress /gm)?.length).toBeGreaterThan(4);
  expect(await executed(readme, root)).toBe(readme);
});
test("the reference page is what the declarations say", () => expect(read("docs/reference.md")).toBe(reference()));
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
