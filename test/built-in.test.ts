import { Script } from "node:vm";
import { expect, test } from "vitest";
import { optimisingLate } from "../src/built-in.ts";

const source = "(function () { return 1; })";
const cachedData = new Script(source).createCachedData();
const refused = () => new Script(source, { cachedData }).cachedDataRejected;

test("work done with late optimising gives what it gives, also a mistake", () => {
  expect(optimisingLate(() => 3)).toBe(3);
  expect(() =>
    optimisingLate(() => {
      throw new Error("no");
    }),
  ).toThrow("no");
});

test("code caches of before serve again afterwards: the flag is as it was", () => {
  const within = optimisingLate(refused);
  expect(within).toBe(process.versions.v8.startsWith("11."));
  expect(refused()).toBe(false);
});
