import { expect, test } from "vitest";
import { studentCdf, studentQuantile } from "../../src/stats/distributions.ts";

// R 4.2: qt(p, df)
test.each([
  [4, 0.975, 2.776445105],
  [4.5, 0.975, 2.658912347],
  [7.3, 0.975, 2.345066737],
  [12.25, 0.95, 1.779261803],
  [248, 0.995, 2.595798537],
])("the t quantile with %d degrees of freedom at %d is %d", (df, p, t) =>
  expect(studentQuantile(p, df)).toBeCloseTo(t, 8),
);
test("the t distribution with 1 degree of freedom is Cauchy's", () => expect(studentCdf(1, 1)).toBeCloseTo(0.75, 14));
test("a quantile leads back to its probability", () =>
  expect(studentCdf(studentQuantile(0.9, 3.7), 3.7)).toBeCloseTo(0.9, 13));
