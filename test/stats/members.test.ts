import { expect, test } from "vitest";
import { type MembersCorrelation, membersCorrelation } from "../../src/stats/estimators/members.ts";

const places = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8);

// By hand: d^2 of the ranks 2 1 4 3 6 5 8 7 is 1 eight times; 1 - 6 * 8 / (8 * 63) = 0.904762
test("the rank correlation over eight members", () => {
  const { value, n, interval } = membersCorrelation(
    places,
    Float64Array.of(2, 1, 4, 3, 6, 5, 8, 7),
    0.95,
  ) as MembersCorrelation;
  expect(value).toBeCloseTo(1 - 48 / 504, 12);
  expect(n).toBe(8);
  // R: tanh(atanh(r) + c(-1, 1) * qt(.975, 6) * sqrt((1 + r^2 / 2) / 5))
  expect(interval.low).toBeCloseTo(0.196212213094, 10);
  expect(interval.high).toBeCloseTo(0.992586487594, 10);
});
test("never comes last", () => {
  const days = Float64Array.of(10, 20, 30, 40, 50, 60, 70, Number.POSITIVE_INFINITY);
  expect(membersCorrelation(places, days, 0.95)).toMatchObject({ value: 1 });
});
test("members in one order are not certain: the interval reaches below 1", () => {
  const { interval } = membersCorrelation(places, places, 0.95) as MembersCorrelation;
  expect(interval.high).toBe(1);
  expect(interval.low).toBeLessThan(0.99);
});
test("exchanging the two changes nothing, turning one round turns the interval round", () => {
  const other = Float64Array.of(3, 1, 8, 4, 4, 2, 6, 7);
  const one = membersCorrelation(places, other, 0.9) as MembersCorrelation;
  expect(membersCorrelation(other, places, 0.9)).toEqual(one);
  const turned = membersCorrelation(
    places,
    other.map((value) => -value),
    0.9,
  ) as MembersCorrelation;
  expect(turned.value).toBeCloseTo(-one.value, 12);
  expect(turned.interval.low).toBeCloseTo(-one.interval.high, 12);
});
test("seven members, a member without value and equal members have none", () => {
  expect(membersCorrelation(places.slice(0, 7), places.slice(0, 7), 0.95)).toMatchObject({
    kind: "none",
    needs: "8 members",
  });
  expect(
    membersCorrelation(
      places,
      places.map((value) => (value === 3 ? Number.NaN : value)),
      0.95,
    ),
  ).toMatchObject({ kind: "none" });
  expect(membersCorrelation(places, new Float64Array(8), 0.95)).toMatchObject({ kind: "none" });
});
