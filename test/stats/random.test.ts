import { expect, test } from "vitest";
import { seeded } from "../../src/stats/random.ts";
import { reference } from "./reference.ts";

test("random numbers are those of another program with the same seed", () => {
  for (const [seed, expected] of Object.entries<number[]>(reference("random-numbers"))) {
    const random = seeded(Number(seed));
    expect(expected.map(() => random.uniform())).toEqual(expected);
  }
});
test("the same seed gives the same numbers, another seed others", () => {
  const draws = (seed: number) => {
    const random = seeded(seed);
    return Array.from({ length: 5 }, () => random.normal());
  };
  expect(draws(7)).toEqual(draws(7));
  expect(draws(7)).not.toEqual(draws(8));
});
test("whole numbers below 10 come up a tenth of the time each", () => {
  const random = seeded(3);
  const counts = new Array(10).fill(0);
  for (let i = 0; i < 20_000; i++) counts[random.below(10)]++;
  // 2000 each, standard deviation sqrt(20000 * .09) = 42
  for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(4 * 42.5);
  expect(random.below(1)).toBe(0);
});
test("normals have mean 0, variance 1 and 5 % beyond 1.96", () => {
  const random = seeded(11);
  const z = Array.from({ length: 20_000 }, () => random.normal());
  const moment = (power: number) => z.reduce((total, one) => total + one ** power, 0) / z.length;
  expect(Math.abs(moment(1))).toBeLessThan(4 * Math.sqrt(1 / 20_000));
  expect(Math.abs(moment(2) - 1)).toBeLessThan(4 * Math.sqrt(2 / 20_000));
  const beyond = z.filter((one) => Math.abs(one) > 1.959964).length / z.length;
  expect(Math.abs(beyond - 0.05)).toBeLessThan(4 * Math.sqrt((0.05 * 0.95) / 20_000));
});
