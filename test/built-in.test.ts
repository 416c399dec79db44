import { Script } from "node:vm";
import { expect, test } from "vitest";
import { optimisingLate } from "../src/built-in.ts";

const source = "(function () { return 1; })";
const cachedData = new Script(source).createCachedData();
// Under a name of its own, or V8 would not look at the cache: it compiled this text before.
const refused = (filename: string) => new Script(source, { cachedData, filename }).cachedDataRejected;

test("work done with late optimising gives what it gives, also a mistake", () => {
  expect(optimisingLate(() => 3)).toBe(3);
  expect(() =>
    optimisingLate(() => {
      throw new Error("no");
    }),
  ).toThrow("no");
});

test("code caches of before serve again afterwards: the flag is as it was", () => {
  const within = optimisingLate(() => refused("within"));
  expect(within).toBe(process.versions.v8.startsWith("11."));
  expect(refused("afterwards")).toBe(false);
});
