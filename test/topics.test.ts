import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { MEASURES } from "../src/measures/index.ts";
import { CODES } from "../src/topics/codes.ts";
import { TOPICS, topic } from "../src/topics/index.ts";

const sources = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const used = new Set(
  sources.flatMap((file) =>
    Array.from(readFileSync(`src/${file}`, "utf8").matchAll(/code: "([a-z-]+)"/g), (found) => found[1]!),
  ),
);

test("every code of an error or a note has its explanation", () => {
  expect(used.size).toBeGreaterThan(40);
  expect([...used].filter((code) => !Object.hasOwn(CODES, code))).toEqual([]);
});
test.each([...TOPICS, ...MEASURES.map((one) => one.id), "corr", "repeated-day"])("help %s says something", (name) =>
  expect(topic(name)?.length).toBeGreaterThan(40),
);
test("no topic is called so", () => expect(topic("toString")).toBeUndefined());
test.each([
  ["gap", ["why it matters: ", "found from:     more than 10 days", "what to do: ", "  warning  X.csv:102"]],
  ["last-row", ["of a session not yet over", "until the last day they share", "Y.csv:401"]],
  ["non-positive", ["Prices of zero or less", "set kind: yield", "1 value of 0 or less left out"]],
])("explain %s tells the check whole, with an example", (code, words) => {
  for (const said of words) expect(topic(code)).toContain(said);
});
test("codes are listed by the alphabet, those of the checks of data among them", () => {
  const codes = [...topic("codes")!.matchAll(/^\S+$/gm)].map(([code]) => code);
  expect(codes).toEqual(codes.toSorted());
  expect(codes).toContain("unit-break");
});
