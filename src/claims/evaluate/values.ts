import type { Result } from "../../measures/measure.ts";
import { isoDay } from "../../series/day.ts";
import type { Note } from "../../series/series.ts";
import type { ConfidenceInterval, Estimate, IntervalMark, NoEstimate } from "../../stats/estimate.ts";
import { intervalBy } from "../../stats/methods.ts";
import { measureNamed } from "../functions.ts";
import type { CallNode, Node } from "../grammar/syntax.ts";
import { calendarNotes } from "./calendars.ts";
import { column } from "./columns.ts";
import { combined } from "./combine.ts";
import { isOverMembers, overMembers } from "./members.ts";
import { knownDay, literal, none, type Quantity } from "./quantity.ts";
import { back } from "./rows.ts";
import { sample } from "./sample.ts";
import type { Situation } from "./situation.ts";

/** What a value is on the situation's day: a number, a day, or the reason why there is none. */
export function evaluate(node: Node, situation: Situation): Quantity {
  if (situation.shapes.isSeries(node)) return valueNow(node, situation);
  switch (node.type) {
    case "number":
      return literal(node.suffix === "%" ? node.value / 100 : node.value, node.suffix ?? "1");
    case "period":
      return knownDay(node.period.first, node.period.last);
    case "ago": {
      const today = situation.today;
      if (today === null) return none("there is no day now");
      return knownDay(back(today, node.length));
    }
    case "at":
      return evaluate(node.operand, situation.at(node.day));
    case "negate":
      return combined(literal(-1, "1"), "*", evaluate(node.operand, situation));
    case "binary":
      return combined(evaluate(node.left, situation), node.operator, evaluate(node.right, situation));
    case "call":
      return isOverMembers(node) ? overMembers(node, situation, evaluate) : called(node, situation);
    default:
      throw new Error(`not a value: ${node.type}`);
  }
}

function valueNow(node: Node, situation: Situation): Quantity {
  const one = column(node, situation);
  const last = one.values.length - 1;
  const value = one.values[last];
  if (value === undefined || Number.isNaN(value)) return none("there is no value now");
  const day = one.grid.days[last]!;
  return { kind: "number", value, unit: one.unit, uncertainty: null, n: 1, from: day, to: day, notes: [] };
}

function called(node: CallNode, situation: Situation): Quantity {
  const asked = sample(node, situation);
  const selected = asked.at(asked.grid.days.length - 1);
  if (selected.kind === "none") return none(selected.why, selected.needs);
  const measure = measureNamed(node.name)!;
  const result = measure.find(selected.sample);
  const unit = situation.shapes.unit(node, situation.shapes.inputs(node));
  const quantity = quantityOf(result, unit, asked.grid.days, situation);
  const cautions = calendarNotes(node, asked.grid, quantity, situation);
  return { ...quantity, notes: [...selected.notes, ...quantity.notes, ...cautions] };
}

function quantityOf(result: Result, unit: string, days: Int32Array, situation: Situation): Quantity {
  if (result.kind === "none")
    return none(result.why, result.needs ?? null, { n: result.n, from: null, to: null, notes: [] });
  if (result.kind === "exact") {
    // A span without a session rests on no day.
    const empty = result.last < result.first;
    return {
      kind: "number",
      value: result.value,
      unit,
      uncertainty: null,
      n: result.n,
      from: empty ? null : (days[result.first] ?? null),
      to: empty ? null : (days[result.last] ?? null),
      notes: result.notes ?? [],
    };
  }
  if (result.kind === "date") {
    const [first, last] = [days[result.first]!, days[result.last]!];
    const { day, between, pValue } = result;
    const notes = between === undefined ? [] : estimatedDay(between, situation.settings.confidence);
    const basis = { kind: "date", n: result.n, from: first, to: last, notes, estimate: null } as const;
    if (day !== null && between !== undefined && pValue !== undefined)
      return { ...basis, ...between, estimate: { day, pValue }, never: false };
    if (day !== null) return { ...basis, earliest: day, latest: day, never: false };
    // "never" may still lie outside the days looked at.
    const [earliest, latest] =
      result.beyond === "before" ? [Number.NEGATIVE_INFINITY, first - 1] : [last + 1, Number.POSITIVE_INFINITY];
    return { ...basis, earliest, latest, never: true };
  }
  const { confidence: wanted } = situation.settings;
  const interval = intervalBy(situation.settings.interval, result.estimate, wanted, { seed: situation.settings.seed });
  if ("kind" in interval) return withoutInterval(result, interval, unit, days, wanted);
  const { low, high, confidence, method, degreesOfFreedom } = interval;
  const parts = [{ estimate: result.estimate, rows: result.rows, derivative: 1 }];
  const notes = [
    ...(result.notes ?? []),
    ...dominance(result.estimate, interval, result.rows, days),
    ...(interval.marks ?? []).map((mark) => ({ code: mark.replaceAll(" ", "-"), message: MARKS[mark] })),
  ];
  const basis = { n: result.n, from: days[result.rows[0]!]!, to: days[result.rows.at(-1)!]!, notes };
  return {
    ...basis,
    kind: "number",
    value: result.estimate.value,
    unit,
    uncertainty: { low, high, confidence, method, degreesOfFreedom, parts },
  };
}

/** The days that an estimated one may be. */
function estimatedDay({ earliest, latest }: { earliest: number; latest: number }, confidence: number): Note[] {
  const share = Number((confidence * 100).toPrecision(6));
  const message = `the day is an estimate: with ${share} % confidence it lies in ${isoDay(earliest)} .. ${isoDay(latest)}`;
  return [{ code: "estimated-day", message }];
}

/** What a mark beside an interval means. */
const MARKS: Readonly<Record<IntervalMark, string>> = {
  "few rows": "fewer than 20 rows: the interval holds, but is wide",
  "few independent spans":
    "the moves overlap and there are fewer than ten spans that do not: the interval may be too narrow",
  certain: "the two columns are the same series, or as good as, or one stands still: nothing may be concluded from it",
};

/** A value whose interval cannot be told: it may be anything, so it rules on nothing. */
function withoutInterval(
  result: Result & { kind: "estimate" },
  why: NoEstimate,
  unit: string,
  days: Int32Array,
  confidence: number,
): Quantity {
  const open = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY, degreesOfFreedom: null, parts: [] };
  return {
    kind: "number",
    value: result.estimate.value,
    unit,
    uncertainty: { ...open, confidence, method: "jackknife" },
    n: result.n,
    from: days[result.rows[0]!]!,
    to: days[result.rows.at(-1)!]!,
    notes: [
      ...(result.notes ?? []),
      { code: NO_INTERVAL, message: why.needs === undefined ? why.why : `${why.why}; needed: ${why.needs}` },
    ],
  };
}

/** The remark of a value without an interval; a ruling gives it as its reason. */
export const NO_INTERVAL = "no-interval";

/** The remark that one day carries much of an uncertainty. */
export const ONE_DAY = "one-day";

/** That one day decides, with the value without it; nothing where no day stands out. */
function dominance(
  estimate: Estimate,
  interval: ConfidenceInterval,
  rows: Int32Array,
  days: Int32Array,
): readonly Note[] {
  if (interval.dominant === null || interval.dominant.share < 0.3) return [];
  const { row, share } = interval.dominant;
  const without = estimate.value - estimate.contributions[row]! / (estimate.n - 1);
  const day = isoDay(days[rows[row]!]!);
  const message = `${day} alone carries ${Math.round(share * 100)} % of the uncertainty; without it ${without.toFixed(2)}`;
  return [{ code: ONE_DAY, message, day }];
}
