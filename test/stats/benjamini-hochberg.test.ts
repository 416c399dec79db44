import { expect, test } from "vitest";
import { benjaminiHochberg, rejected } from "../../src/stats/benjamini-hochberg.ts";
import { agrees, reference } from "./reference.ts";

// Benjamini & Hochberg (1995), section 4: 15 p-values of a clinical trial.
// biome-ignore format: one table
const trial = Float64Array.of(0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1);

test("of the paper's 15 p-values 4 are rejected at 5 %, where Bonferroni rejects 3", () => {
  expect(rejected(trial, 0.05)).toBe(4);
  expect(trial.filter((p) => p <= 0.05 / 15).length).toBe(3);
});
test("adjusted p-values are m p / i, never more than the next larger one's", () => {
  // 0.0344 * 15 / 8 = 0.0645; 0.0298 * 15 / 7 = 0.0638571...; 0.0278 * 15 / 6 = 0.0695, held down to 0.0638571
  const adjusted = benjaminiHochberg(trial);
  agrees(adjusted[0]!, 0.0015);
  agrees(adjusted[3]!, 0.035625);
  agrees(adjusted[5]!, (0.0298 * 15) / 7);
  agrees(adjusted[7]!, 0.0645);
});
test("adjusted p-values are R's p.adjust in any order", () => {
  const { bh, bh_adjusted } = reference("distributions");
  benjaminiHochberg(Float64Array.from(bh)).forEach((found, i) => {
    agrees(found, bh_adjusted[i], 14);
  });
});
test("no p-values, none rejected; one is its own", () => {
  expect(rejected(new Float64Array(), 0.05)).toBe(0);
  expect(benjaminiHochberg(Float64Array.of(0.03))).toEqual(Float64Array.of(0.03));
});
