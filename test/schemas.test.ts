import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { output, words } from "../docs/examples.ts";
import { SCHEMAS, schemaText } from "../src/schemas/index.ts";

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, formats: { date: true } });
const valid = (name: string, data: unknown): string => {
  const check = ajv.compile(SCHEMAS[name]!);
  return check(data) ? "" : ajv.errorsText(check.errors);
};
const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => `${folder}/${file}`);

test.each(Object.keys(SCHEMAS))("the shipped schema of %s is what the program prints", (name) =>
  expect(readFileSync(`schemas/${name}.schema.json`, "utf8")).toBe(schemaText(name)),
);
test.each(files("claims"))("%s is a claims file", (file) =>
  expect(valid("claims", parse(readFileSync(file, "utf8"), { schema: "core" }))).toBe(""),
);
test.each(files("fixtures"))("%s is a catalogue", (file) =>
  expect(valid("catalogue", parse(readFileSync(file, "utf8")))).toBe(""),
);
test("a claim with a key nobody knows is none", () =>
  expect(valid("claims", { version: 1, claims: [{ id: "a", claim: "BTC > 1", wrong: 1 }] })).not.toBe(""));
test.each([
  "check claims/articles/miners-and-bitcoin.yaml --data fixtures/as-it-was --json",
  "correlation BTC GOLD --data fixtures/as-it-was --json",
  'eval "since(BTC)" "change(GOLD, 9000d)" --data fixtures/as-it-was --json',
])("what %s prints is an output", async (line) => {
  const { printed } = await output(words(line), process.cwd());
  expect(valid("output", JSON.parse(printed))).toBe("");
});
