import type { Finding } from "../../measures/finding.ts";
import { isoDay } from "../../series/day.ts";
import type { Relation } from "../grammar/syntax.ts";
import type { Judgement } from "./judgement.ts";
import type { DateQuantity } from "./quantity.ts";

/**
 * A month or a year as a bound: "<" before its first day, "<=" up to its last, ">=" from its first, ">" after its last. A day that
 * never came, or is an estimate, may be several: all of them decide.
 */
export function ruleOnDays(
  a: DateQuantity,
  relation: Relation,
  b: DateQuantity,
  findings: readonly Finding[],
): Judgement {
  const base = {
    findings,
    deciding: findings.length === 0 ? null : 0,
    leans: null,
    sessionsNeeded: null,
    pValue: chance(a, b),
  } as const;
  if (a.never && b.never) return { ...base, ruling: "inconclusive", reason: "neither day came" };
  const [open, held] = isOpen(a) || !isOpen(b) ? [a, endsHold(a, relation, b)] : [b, endsHold(b, FLIPPED[relation], a)];
  const { estimate } = open;
  if (held.every((one) => one)) return { ...base, ruling: "supported", reason: settled(a, open, "the day satisfies") };
  if (held.every((one) => !one))
    return { ...base, ruling: "refuted", reason: settled(a, open, "the day does not satisfy") };
  if (estimate === null || a.never || b.never)
    return { ...base, ruling: "inconclusive", reason: `never on the days looked at; ${reach(a.never ? a : b)}` };
  const likeliest = endsHold(
    { ...open, earliest: estimate.day, latest: estimate.day },
    open === a ? relation : FLIPPED[relation],
    open === a ? b : a,
  );
  const leans = likeliest.every((one) => one) ? "supported" : likeliest.some((one) => one) ? null : "refuted";
  const reason = `the day is an estimate: it may lie on either side of the bound, in ${isoDay(open.earliest)} .. ${isoDay(open.latest)}`;
  return { ...base, ruling: "inconclusive", leans, reason };
}

const FLIPPED: Readonly<Record<Relation, Relation>> = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" };

function isOpen({ never, estimate }: DateQuantity): boolean {
  return never || estimate !== null;
}

function settled(a: DateQuantity, { estimate }: DateQuantity, words: string): string {
  if (a.never) return "it never came on the days looked at";
  return estimate === null ? `${words} the claim` : `whichever day it was, ${words} the claim`;
}

/** The chance of the least sure of the days that are estimates; null for known days. */
function chance(...days: readonly DateQuantity[]): number | null {
  const found = days.flatMap(({ estimate }) => (estimate === null ? [] : [estimate.pValue]));
  return found.length === 0 ? null : Math.max(...found);
}

function endsHold(open: DateQuantity, relation: Relation, bound: DateQuantity): boolean[] {
  const day = relation === "<" || relation === ">=" ? bound.earliest : bound.latest;
  // Where the bound is open too, each of its ends bounds.
  const bounds = isOpen(bound) ? [bound.earliest, bound.latest] : [day];
  return [open.earliest, open.latest].flatMap((end) =>
    bounds.map((one) =>
      relation === "<" ? end < one : relation === "<=" ? end <= one : relation === ">" ? end > one : end >= one,
    ),
  );
}

function reach(never: DateQuantity): string {
  return Number.isFinite(never.latest)
    ? `the data start on ${isoDay(never.latest + 1)}`
    : `the days looked at end on ${isoDay(never.earliest - 1)}`;
}
