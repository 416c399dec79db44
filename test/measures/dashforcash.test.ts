import { expect, test } from "vitest";
import { found, on } from "../claims/asking.ts";

const path = (moves: readonly number[]) => {
  const values = [100];
  for (const move of moves) values.push(values.at(-1)! * (1 + move / 100));
  return on("2025-01-06", values);
};
// Shares' worst two of ten days are the first and the sixth; gold falls on both, the dollar rises on the first alone.
const written = {
  S: { rows: path([-5, 1, 2, 1, -1, -4, 1, 2, 1, 2]) },
  G: { rows: path([-1, 1, -1, 1, 1, -2, 1, -1, 1, 1]) },
  D: { rows: path([1, -1, 1, -1, 1, -1, 1, -1, 1, -1]) },
  Y: { kind: "yield" as const, rows: on("2025-01-06", [4, 4.1, 4, 4.1, 4, 4.1, 4, 4.1, 4, 4.1, 4]) },
  B: { rows: path([-1, 1, -1, 1, -1, 1, -1, 1, -1, 1]) },
};
const count = (legs: string) => found(written, `dashforcash(${legs}, 10d, tail=20%)`);

test("shares and gold by hand: two days, of 10 * 0.2 * 0.4 by chance", () => {
  const two = count("S, G");
  expect(two).toMatchObject({ value: 2, n: 10, unit: "d", exact: true });
  expect(two.notes[0]!.message).toMatch(/^2 of 10 days, shares in their worst 20 %; by chance 0.8 would be expected/);
});
test("each further leg asks more; a yield that rises is a bond that falls", () => {
  expect(count("S, G, D").value).toBe(1);
  expect(count("S, G, D, Y").value).toBe(1);
  expect(count("S, G, D, B").value).toBe(1);
});
