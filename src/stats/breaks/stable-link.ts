import { isNoEstimate, type NoEstimate } from "../estimate.ts";
import { ALARM_RULE, type AlarmRule } from "./alarm-rule.ts";
import { betaLink } from "./beta-link.ts";
import { correlationLink } from "./correlation-link.ts";
import { type InfluenceTest, influenceTest } from "./influence-test.ts";
import type { LearnedLink, ScaledRows } from "./link.ts";
import { RunningScale, type ScaleRule } from "./running-scale.ts";

export interface StableLinkTest extends InfluenceTest {
  /** rows that only started the running deviations; the rows of the tests are given in rows of the columns, these included */
  readonly seeded: number;
  /** the link over all rows, and over those before and after the row of the weighted test (null: too few to learn it) */
  readonly link: number;
  /** how far each row after the seeded ones speaks for a higher (+) or lower (-) link */
  readonly influence: Float64Array;
  readonly before: number | null;
  readonly after: number | null;
}

/**
 * Tests that the correlation of x and y, or the beta of y on x, is the same throughout, made on moves over their running
 * deviations as the alarms are: changing volatility and wild days do not pass for a break. It is of the correlation of scaled
 * moves, not of the moves as they are. Sizes and powers: docs/alarms.md. NoEstimate where a series does not vary.
 */
export function stableLink(
  x: Float64Array,
  y: Float64Array,
  kind: "correlation" | "beta",
  { lag, trim, rule = ALARM_RULE }: { readonly lag?: number; readonly trim?: number; readonly rule?: AlarmRule } = {},
): StableLinkTest | NoEstimate {
  if (x.length !== y.length) throw new RangeError("x and y differ in length");
  if (!(x.every(Number.isFinite) && y.every(Number.isFinite))) return { kind: "none", why: "a value is missing" };
  const rows = scaledRows(x, y, rule);
  if (rows === null)
    return { kind: "none", why: "there are too few rows to scale moves by", needs: `${2 * rule.seed} rows` };
  const learn = (some: ScaledRows): LearnedLink | NoEstimate =>
    kind === "correlation" ? correlationLink(some, rule) : betaLink(some, rule);
  const whole = learn(rows);
  if (isNoEstimate(whole)) return whole;
  const test = influenceTest(whole.influence, {
    ...(lag !== undefined && { lag }),
    ...(trim !== undefined && { trim }),
  });
  if (isNoEstimate(test)) return test;
  const seeded = x.length - rows.x.length;
  const split = test.weighted.row;
  const linkOf = (first: number, end: number): number | null => {
    const link = learn(part(rows, first, end));
    return isNoEstimate(link) ? null : link.value;
  };
  return {
    lag: test.lag,
    cusum: { ...test.cusum, row: test.cusum.row + seeded },
    weighted: { ...test.weighted, row: split + seeded },
    seeded,
    link: whole.value,
    influence: whole.influence,
    before: linkOf(0, split),
    after: linkOf(split, rows.x.length),
  };
}

/** All rows after those that seed the running deviations; null where there are not as many again. */
function scaledRows(x: Float64Array, y: Float64Array, rule: ScaleRule): ScaledRows | null {
  const [scaleX, scaleY] = [new RunningScale(rule), new RunningScale(rule)];
  const [u, w, varianceX] = [x, x, x].map((column) => new Float64Array(column.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  let first = 0;
  for (let t = 0; t < x.length; t++) {
    varianceX[t] = scaleX.variance;
    const [a, b] = [scaleX.scaled(x[t]!), scaleY.scaled(y[t]!)];
    if (a === null || b === null) first = t + 1;
    u[t] = a ?? 0;
    w[t] = b ?? 0;
  }
  if (x.length - first < rule.seed) return null;
  const all = { x, y, u, w, varianceX, earlierX: x.slice(0, 0), earlierY: y.slice(0, 0) };
  return {
    ...part(all, first, x.length),
    earlierX: x.slice(first - rule.seed, first),
    earlierY: y.slice(first - rule.seed, first),
  };
}

/** Some of the rows; what lies just before them stays as it was for the whole. */
function part(rows: ScaledRows, first: number, end: number): ScaledRows {
  const cut = (column: Float64Array): Float64Array => column.slice(first, end);
  return {
    x: cut(rows.x),
    y: cut(rows.y),
    u: cut(rows.u),
    w: cut(rows.w),
    varianceX: cut(rows.varianceX),
    earlierX: rows.earlierX,
    earlierY: rows.earlierY,
  };
}
