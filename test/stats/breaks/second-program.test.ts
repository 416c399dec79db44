import { expect, test } from "vitest";
import { alarms } from "../../../src/stats/breaks/alarm-monitor.ts";
import { ALARM_RULE } from "../../../src/stats/breaks/alarm-rule.ts";
import { relation } from "../../../src/stats/breaks/relation.ts";
import { waldTest } from "../../../src/stats/breaks/wald.ts";
import { wildTest } from "../../../src/stats/breaks/wild-bootstrap.ts";
import { seeded } from "../../../src/stats/random.ts";
import { agrees, given, reference } from "../reference.ts";

// See fixtures/oracle/alarms.py.
const told = reference("alarms");
const [x, y] = [reference("eustock").x, reference("eustock").y].map((values: number[]) =>
  Float64Array.from(values),
) as [Float64Array, Float64Array];
const RULES = {
  standing: ALARM_RULE,
  quick: { ...ALARM_RULE, reference: 250, watched: 120, lag: 10, threshold: 9 },
  short: { ...ALARM_RULE, reference: 120, watched: 60, lag: 5, threshold: 5 },
};

test.each(
  (["correlation", "axes", "beta"] as const).flatMap((kind) =>
    (["standing", "quick", "short"] as const).map((rule) => [kind, rule] as const),
  ),
)("alarms of DAX and FTSE, %s, %s rule, are the second program's", (kind, rule) => {
  const influence = kind === "axes" ? "axes" : "product";
  const found = alarms(x, y, kind === "beta" ? "beta" : "correlation", { ...RULES[rule], influence });
  const expected = told[kind][rule];
  expect(found.alarms.length).toBe(expected.alarms.length);
  found.alarms.forEach((alarm, i) => {
    const other = expected.alarms[i];
    expect([alarm.row, alarm.changed, alarm.direction]).toEqual([other.row, other.changed, other.direction]);
    agrees(alarm.before, other.before, 9);
    agrees(alarm.since!, other.since, 9);
    agrees(alarm.sum, other.sum, 8);
  });
  if (found.state.kind !== "watching") return;
  const { link, higher, lower } = found.state;
  expect(found.state.reference).toEqual({ first: expected.last.first, last: expected.last.last });
  agrees(link, expected.last.link, 9);
  expect(higher).toBeCloseTo(expected.last.higher, 8);
  expect(lower).toBeCloseTo(expected.last.lower, 8);
});
test("the wild bootstrap's p counts the samples, of random signs, whose robust statistic is at least the sample's", () => {
  const [left, right, draws] = [y.slice(0, 120), x.slice(0, 120), 39];
  const { residuals } = given(relation(left, right));
  const random = seeded(8);
  const own = given(waldTest(left, right, { lag: 0 })).sup.statistic;
  let greater = 0;
  for (let draw = 0; draw < draws; draw++) {
    const signed = residuals.map((value) => value * (random.below(2) === 0 ? 1 : -1));
    if (given(waldTest(signed, right, { lag: 0 })).sup.statistic >= own) greater++;
  }
  expect(greater).toBeGreaterThan(0);
  expect(greater).toBeLessThan(draws);
  expect(given(wildTest(left, right, { seed: 8, draws })).p).toBe((1 + greater) / (1 + draws));
});
