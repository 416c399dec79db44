import fc from "fast-check";
import { expect, test } from "vitest";
import { type Alarm, type AlarmState, alarmMonitor, alarms } from "../../../src/stats/breaks/alarm-monitor.ts";
import { ALARM_RULE, type AlarmRule, STEADY_RULE } from "../../../src/stats/breaks/alarm-rule.ts";
import { correlationLink } from "../../../src/stats/breaks/correlation-link.ts";
import { RunningScale } from "../../../src/stats/breaks/running-scale.ts";
import { seeded } from "../../../src/stats/random.ts";
import { column } from "../reference.ts";

/** Short, so that laws can be tried often and states met by hand. */
const SHORT: AlarmRule = { ...ALARM_RULE, seed: 5, reference: 40, watched: 30, lag: 4, threshold: 6 };

/** Wild and quiet times, fat tails, a link that changes on one row. */
function path(seed: number, rows: number, link: (t: number) => number): { x: Float64Array; y: Float64Array } {
  const random = seeded(seed);
  const x = new Float64Array(rows);
  const y = new Float64Array(rows);
  for (let t = 0; t < rows; t++) {
    const scale = 1 + Math.sin(t / 30) ** 2;
    const [a, b] = [random.normal(), random.normal()];
    x[t] = scale * a;
    y[t] = scale * (link(t) * a + Math.sqrt(1 - link(t) ** 2) * b);
  }
  return { x, y };
}

test("moves are divided by the deviation expected before them, and count only so far towards it", () => {
  // Squares 1 and 1 start the variance at 1. The move 3 is 3 deviations; its square 9 counts up to 4: .5 + .5 * 4 = 2.5.
  const scale = new RunningScale({ seed: 2, decay: 0.5, cap: 4 });
  expect([1, -1, 3].map((move) => scale.scaled(move))).toEqual([null, null, 3]);
  expect(scale.variance).toBe(2.5);
  expect(scale.scaled(-1)).toBeCloseTo(-1 / Math.sqrt(2.5), 14);
});
test("the running deviation waits for a first move that is not 0", () => {
  const scale = new RunningScale({ seed: 2, decay: 0.5, cap: 4 });
  expect([0, 0, 0, 2].map((move) => scale.scaled(move))).toEqual([null, null, null, null]);
  expect(scale.variance).toBe(1);
});
test("what a row says of a correlation: u w - r/2 (u^2 + w^2), u and w held within 2", () => {
  // r = (1 - 1 + 4) / 6 = 2/3; the rows say 1 - 2/3, -1 - 2/3, 4 - 8/3.
  const rows = { u: Float64Array.of(1, -1, 2), w: Float64Array.of(1, 1, 5) };
  const link = correlationLink(rows, { clip: 2, influence: "product" });
  if ("kind" in link) throw new Error(link.why);
  expect(link.value).toBeCloseTo(2 / 3, 14);
  [1 / 3, -5 / 3, 4 / 3].forEach((said, t) => {
    expect(link.influence[t]!).toBeCloseTo(said, 14);
  });
  expect(link.next({ x: 0, y: 0, u: 2, w: 1 })).toBeCloseTo(2 - 5 / 3, 14);
  expect(link.since(1)).toBeCloseTo(1, 14);
});
test("along its axes a row says the same, times 2 / (1 - r^2), until it is held; then at most 4", () => {
  // r = (2 - 1 - .5) / sqrt(6 * 2.25) = .136; the furthest along an axis is 3 / sqrt(2.27), just below 2: nothing is held.
  const rows = { u: Float64Array.of(2, -1, 1), w: Float64Array.of(1, 1, -0.5) };
  const [plain, axes] = (["product", "axes"] as const).map((influence) => {
    const link = correlationLink(rows, { clip: 2, influence });
    if ("kind" in link) throw new Error(link.why);
    return link;
  });
  const factor = 2 / (1 - plain!.value ** 2);
  const middle = (plain!.influence[0]! + plain!.influence[1]! + plain!.influence[2]!) / 3;
  axes!.influence.forEach((said, t) => {
    expect(said).toBeCloseTo(factor * (plain!.influence[t]! - middle), 12);
  });
  const apart = axes!.next({ x: 0, y: 0, u: 9, w: -9 });
  expect(apart).toBeCloseTo(-4 - factor * middle, 12);
});
test("the watch seeds 60 rows, learns from 500, watches 252, learns anew; its last row is never ahead of it", () => {
  const { x, y } = path(1, 60 + 500 + 252 + 1, () => 0.4);
  const monitor = alarmMonitor("correlation");
  const states: AlarmState[] = [];
  for (let t = 0; t < x.length; t++) {
    monitor.next(x[t]!, y[t]!);
    states.push(monitor.state);
  }
  expect(states[59]).toEqual({ kind: "seeding", rows: 60, of: 60 });
  expect(states[60]).toEqual({ kind: "arming", rows: 1, of: 500, again: false });
  expect(states[558]).toEqual({ kind: "arming", rows: 499, of: 500, again: false });
  expect(states[559]).toMatchObject({ kind: "watching", rows: 0, of: 252, reference: { first: 60, last: 559 } });
  expect(states[810]).toMatchObject({ kind: "watching", rows: 251 });
  expect(states[811]).toMatchObject({ kind: "watching", rows: 0, higher: 0, reference: { first: 312, last: 811 } });
  expect(states[812]).toMatchObject({ kind: "watching", rows: 1 });
});
test.each(["correlation", "beta"] as const)(
  "a %s that falls from .8 to -.2 is told, with its day, and learned anew from it",
  (kind) => {
    const change = 700;
    const { x, y } = path(2, change + 600, (t) => (t < change ? 0.8 : -0.2));
    const found = alarms(x, y, kind);
    const [first] = found.alarms as [Alarm];
    expect(found.alarms.length).toBe(1);
    expect(first.row).toBeGreaterThan(change);
    expect(first.row).toBeLessThan(change + 60);
    expect(Math.abs(first.changed - change)).toBeLessThan(15);
    expect(first).toMatchObject({ direction: "lower" });
    expect(first.before).toBeGreaterThan(0.7);
    expect(first.since!).toBeLessThan(0.1);
    expect(first.sum).toBeGreaterThanOrEqual(27);
    // On the alarm's own row the new reference holds the rows since the change.
    const then = alarms(x.slice(0, first.row + 1), y.slice(0, first.row + 1), kind).state;
    expect(then).toEqual({ kind: "arming", rows: first.row - first.changed + 1, of: 500, again: true });
    expect(alarms(x.slice(0, first.changed + 499), y.slice(0, first.changed + 499), kind).state.kind).toBe("arming");
    const armed = alarms(x.slice(0, first.changed + 500), y.slice(0, first.changed + 500), kind).state;
    expect(armed).toMatchObject({ kind: "watching", reference: { first: first.changed, last: first.changed + 499 } });
  },
);
test("rows added later change no alarm and no state told before", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.constantFrom("correlation" as const, "beta" as const),
      fc.integer({ min: 0, max: 300 }),
      (seed, kind, cut) => {
        const { x, y } = path(seed, 300, (t) => (t % 120 < 60 ? 0.7 : -0.5));
        const monitor = alarmMonitor(kind, SHORT);
        const told: Alarm[] = [];
        for (let t = 0; t < cut; t++) {
          const alarm = monitor.next(x[t]!, y[t]!);
          if (alarm !== null) told.push(alarm);
        }
        // The rest is another world: whatever comes, the part before is the same.
        const other = path(seed + 1, 300 - cut, () => 0.1);
        const whole = (tail: { x: Float64Array; y: Float64Array }): readonly Alarm[] =>
          alarms(
            Float64Array.of(...x.slice(0, cut), ...tail.x),
            Float64Array.of(...y.slice(0, cut), ...tail.y),
            kind,
            SHORT,
          ).alarms;
        expect(whole(other).filter(({ row }) => row < cut)).toEqual(told);
        expect(alarms(x.slice(0, cut), y.slice(0, cut), kind, SHORT)).toEqual({ alarms: told, state: monitor.state });
      },
    ),
    { numRuns: 60 },
  );
});
test("what an alarm says is so: its change is not after it, lies in what was watched, and the sum has reached the threshold", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.constantFrom("correlation" as const, "beta" as const),
      (seed, kind) => {
        const { x, y } = path(seed, 400, (t) => (t % 150 < 75 ? 0.8 : -0.6));
        let last = -1;
        for (const { row, changed, sum, before, since } of alarms(x, y, kind, SHORT).alarms) {
          expect(changed).toBeLessThanOrEqual(row);
          expect(changed).toBeGreaterThan(row - SHORT.watched);
          expect(changed).toBeGreaterThan(last);
          expect(sum).toBeGreaterThanOrEqual(SHORT.threshold);
          expect(Number.isFinite(before) && (since === null || Number.isFinite(since))).toBe(true);
          last = row;
        }
      },
    ),
    { numRuns: 60 },
  );
});
test("a mirrored series has the mirrored alarms, and another unit the same", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const { x, y } = path(seed, 300, (t) => (t % 120 < 60 ? 0.7 : -0.5));
      const plain = alarms(x, y, "correlation", SHORT).alarms;
      const mirrored = alarms(
        x,
        y.map((move) => -1024 * move),
        "correlation",
        SHORT,
      ).alarms;
      expect(mirrored.map(({ row, changed }) => [row, changed])).toEqual(
        plain.map(({ row, changed }) => [row, changed]),
      );
      mirrored.forEach(({ before, direction }, i) => {
        expect(before).toBeCloseTo(-plain[i]!.before, 12);
        expect(direction).not.toBe(plain[i]!.direction);
      });
    }),
    { numRuns: 30 },
  );
});
test("a row with a missing value is passed over, and rows are still counted", () => {
  const { x, y } = path(2, 1000, (t) => (t < 700 ? 0.8 : -0.2));
  const plain = alarms(x, y, "correlation").alarms[0]!;
  const gap = 30;
  const widened = (values: Float64Array, missing: number): Float64Array =>
    Float64Array.of(...values.slice(0, gap), missing, ...values.slice(gap));
  const found = alarms(widened(x, Number.NaN), widened(y, 1), "correlation").alarms[0]!;
  expect(found).toEqual({ ...plain, row: plain.row + 1, changed: plain.changed + 1 });
});
test.each([
  ["two series that stand still", () => 0, () => 0, "seeding"],
  ["a series that stands still", (t: number) => Math.sin(t * t), () => 0, "seeding"],
  ["a series and itself", (t: number) => Math.sin(t * t), (t: number) => Math.sin(t * t), "arming"],
  [
    "a series and twice itself, less rounding",
    (t: number) => Math.sin(t * t),
    (t: number) => 2 * Math.sin(t * t) + 1e-17 * t,
    "arming",
  ],
  ["moves that are the same every day", () => 3, (t: number) => Math.sin(t * t), "arming"],
] as const)("%s: no watch, with the reason", (_, left, right, kind) => {
  for (const link of ["correlation", "beta"] as const) {
    const found = alarms(column(700, left), column(700, right), link);
    expect(found.alarms).toEqual([]);
    expect(found.state.kind).toBe(kind);
    if (found.state.kind === "arming") expect(found.state.why).toMatch(/same|vary/);
  }
});
test("what the rule promises, on 400 paths: at most 10 % false alarms, .1 -> .6 within 90 sessions by the median", () => {
  let falsely = 0;
  const waits: number[] = [];
  for (let seed = 1; seed <= 400; seed++) {
    const quiet = path(seed, 60 + 500 + 252, () => 0.5);
    if (alarms(quiet.x, quiet.y, "correlation").alarms.length > 0) falsely++;
    if (seed > 100) continue;
    const changing = path(seed, 870, (t) => (t < 620 ? 0.1 : 0.6));
    const first = alarms(changing.x, changing.y, "correlation").alarms.find(({ row }) => row >= 620);
    waits.push((first?.row ?? Number.POSITIVE_INFINITY) - 620);
  }
  let atHigh = 0;
  for (let seed = 1; seed <= 200; seed++) {
    const close = path(seed, 60 + 500 + 252, () => 0.95);
    if (alarms(close.x, close.y, "correlation", STEADY_RULE).alarms.length > 0) atHigh++;
  }
  expect(atHigh / 200).toBeLessThanOrEqual(0.1);
  expect(falsely / 400).toBeLessThanOrEqual(0.1);
  expect(waits.sort((a, b) => a - b)[50]!).toBeLessThanOrEqual(90);
}, 60_000);
