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
