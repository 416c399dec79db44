import { Script } from "node:vm";
import { describe, expect, test } from "vitest";
import { optimisedLate, optimisingLate } from "../src/built-in.ts";

const source = "(function () { return 1; })";
const cachedData = new Script(source).createCachedData();
// Under a name of its own, or V8 would not look at the cache: it compiled this text before.
const refused = (filename: string) => new Script(source, { cachedData, filename }).cachedDataRejected;

describe.each([
  ["late optimising", optimisingLate],
  ["a module optimised late", optimisedLate],
])("%s", (name, late) => {
  test("gives what the work gives, also a mistake", () => {
    expect(late(() => 3)).toBe(3);
    expect(() =>
      late(() => {
        throw new Error("no");
      }),
    ).toThrow("no");
  });
  test("leaves the flag as it was: code caches of before serve again afterwards", () => {
    const within = late(() => refused(`within ${name}`));
    expect(within).toBe(process.versions.v8.startsWith("11."));
    expect(refused(`after ${name}`)).toBe(false);
  });
});
