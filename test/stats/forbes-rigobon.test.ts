import { expect, test } from "vitest";
import { inflatedByVolatility } from "../../src/stats/forbes-rigobon.ts";

test("a correlation of .2 reads .536895 where the source moves with 9.72 times the variance (published figures, the other way round)", () => {
  // d = 8.72: rho_adj of .536895 is .2, and the form that inflates takes it back.
  const calm = Float64Array.of(1, -1, 1, -1);
  const turbulent = calm.map((one) => one * Math.sqrt(9.72));
  expect(inflatedByVolatility(0.2, calm, turbulent)).toBeCloseTo(0.536895, 6);
});
test("calmer moves inflate nothing", () =>
  expect(inflatedByVolatility(0.2, Float64Array.of(2, -2), Float64Array.of(1, -1))).toBeNull());
