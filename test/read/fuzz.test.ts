import { expect, test } from "vitest";
import { hostileCase, type Problem, sameReturnsCase } from "./fuzzing.ts";

// The long run is bench/fuzz.ts.
async function problems(each: (seed: number) => Promise<Problem | undefined>, cases: number): Promise<string[]> {
  const found: string[] = [];
  for (let seed = 1; seed <= cases; seed++) {
    const problem = await each(seed);
    if (problem !== undefined) found.push(`seed ${seed}: ${problem.what}`);
  }
  return found;
}

test("files of any bytes give an answer or a failure, at once, and the same in pieces", async () => {
  expect(await problems(hostileCase, 600)).toEqual([]);
}, 30_000);

test("what does not change prices changes no return", async () => {
  expect(await problems(sameReturnsCase, 25)).toEqual([]);
}, 30_000);
