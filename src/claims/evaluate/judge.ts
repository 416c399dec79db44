import type { Finding } from "../../measures/finding.ts";
import { type Day, isoDay } from "../../series/day.ts";
import { periodOf } from "../grammar/lexer.ts";
import type { Node, Relation } from "../grammar/syntax.ts";
import { write } from "../grammar/write.ts";
import type { Shapes } from "../kinds/shapes.ts";
import { literalIn } from "../kinds/units.ts";
import { combined } from "./combine.ts";
import { Comparison } from "./comparison.ts";
import { contagionNotes } from "./contagion.ts";
import { ruleOnDays } from "./date-ruling.ts";
import { findingOf } from "./finding.ts";
import { gather } from "./gather.ts";
import { type Judged, type Judgement, unknown } from "./judgement.ts";
import { LacksField, type Market } from "./market.ts";
import { ruleOnNumbers } from "./number-ruling.ts";
import { knownDay, NO_BASIS, none, type Quantity } from "./quantity.ts";
import { type Settings, Situation } from "./situation.ts";

/** The world a claim is judged in. Without `asOf`, now is the last day common to all series of the whole claim. */
export interface Court {
  readonly market: Market;
  readonly shapes: Shapes;
  readonly settings: Settings;
  readonly asOf: Day | undefined;
  /** what was worked out before, by series and day */
  readonly situations: Map<string, Situation>;
}

/** Judges an expanded, checked claim. */
export function judge(node: Node, court: Court): Judgement {
  try {
    return truth(node, court.asOf === undefined ? { ...court, asOf: lastCommonDay(node, court) } : court);
  } catch (error) {
    if (error instanceof LacksField) return unknown(error.message);
    throw error;
  }
}

/** The situation of one value or comparison on the court's day. The same series on the same day share one, and its columns. */
export function situationOf(node: Node, court: Court): Situation {
  const wanted = gather(node, court.shapes);
  const key = `${court.asOf ?? ""} ${[...wanted.keys()].sort().join(" ")}`;
  const known = court.situations.get(key);
  if (known !== undefined) return known;
  const rule = (member: Node, asOf: Day | undefined): Judged => judge(member, { ...court, asOf }).ruling;
  const situation = new Situation(court.market, court.shapes, court.settings, wanted, court.asOf, rule);
  court.situations.set(key, situation);
  return situation;
}

/** The last day on which every series of a node has a value; undefined where there is none. */
export function lastCommonDay(node: Node, court: Court): Day | undefined {
  const wanted = gather(node, court.shapes);
  if (wanted.size === 0) return undefined;
  return court.market.panel(wanted).days.at(-1);
}

function truth(node: Node, court: Court): Judgement {
  switch (node.type) {
    case "and":
    case "or":
      return all(
        node.parts.map((part) => truth(part, court)),
        node.type,
      );
    case "not": {
      const inner = truth(node.operand, court);
      return {
        ...inner,
        ruling: opposite(inner.ruling),
        leans: inner.leans === null ? null : (opposite(inner.leans) as "supported" | "refuted"),
      };
    }
    case "at":
      return truth(node.operand, { ...court, asOf: node.day });
    case "for":
      return sessions(node, court);
    case "compare":
      return guarded(node, court, (situation) =>
        compared(node.left, node.relation, node.right, new Comparison(situation)),
      );
    case "between":
      return guarded(node, court, (situation) => bounded(node, new Comparison(situation)));
    default:
      throw new Error(`not a claim: ${write(node)}`);
  }
}

function guarded(node: Node, court: Court, decide: (situation: Situation) => Judgement): Judgement {
  try {
    const situation = situationOf(node, court);
    return situation.blocked === null ? decide(situation) : unknown(situation.blocked);
  } catch (error) {
    if (error instanceof LacksField) return unknown(error.message);
    throw error;
  }
}

function opposite(ruling: Judged): Judged {
  return ruling === "supported" ? "refuted" : ruling === "refuted" ? "supported" : "inconclusive";
}

/** Kleene's and/or over the parts: one refuted part refutes an "and", one unknown part leaves it open. */
function all(parts: readonly Judgement[], word: "and" | "or"): Judgement {
  const decides = word === "and" ? "refuted" : "supported";
  const decider =
    parts.find((part) => part.ruling === decides) ?? parts.find((part) => part.ruling === "inconclusive") ?? parts[0]!;
  const index = parts.indexOf(decider);
  const offset = parts.slice(0, index).reduce((count, part) => count + part.findings.length, 0);
  // Of parts within parts the outermost is named.
  const plain = decider.reason.replace(/; likewise the other parts$| \(part \d+ of \d+\)$/, "");
  const likewise = decider.ruling === (word === "and" ? "supported" : "refuted") && parts.length > 1;
  const count = parts.length > 1 ? ` (part ${index + 1} of ${parts.length})` : "";
  return {
    ...decider,
    pValue: joinedPValue(parts, decider, word),
    findings: parts.flatMap((part) => part.findings),
    deciding: decider.deciding === null ? null : decider.deciding + offset,
    reason: likewise ? `${plain}; likewise the other parts` : `${plain}${count}`,
  };
}

/** One p-value a claim: where all parts were needed the largest; where one of k decided, k times its own, or none if that was a fact. */
function joinedPValue(parts: readonly Judgement[], decider: Judgement, word: "and" | "or"): number | null {
  const found = parts.flatMap((part) => (part.pValue === null ? [] : [part.pValue]));
  const alone = decider.ruling === (word === "and" ? "refuted" : "supported");
  if (alone) return decider.pValue === null ? null : Math.min(1, found.length * decider.pValue);
  return found.length === 0 ? null : Math.max(...found);
}

/** Holds with now = each of the last n panel days. */
function sessions(node: Node & { type: "for" }, court: Court): Judgement {
  const situation = situationOf(node.operand, court);
  if (situation.blocked !== null) return unknown(situation.blocked);
  const days = situation.panel.days.slice(Math.max(0, situation.now + 1 - node.sessions));
  if (days.length < node.sessions) return unknown(`there are ${days.length} sessions, not ${node.sessions}`);
  const judgements = Array.from(days, (day) => ({ day, judgement: truth(node.operand, { ...court, asOf: day }) }));
  const { day, judgement } =
    judgements.find((one) => one.judgement.ruling === "refuted") ??
    judgements.find((one) => one.judgement.ruling === "inconclusive") ??
    judgements.at(-1)!;
  const reason =
    judgement.ruling === "supported"
      ? `on each of ${node.sessions} sessions: ${judgement.reason}`
      : `on ${isoDay(day)}: ${judgement.reason}`;
  return { ...judgement, reason };
}

function compared(left: Node, relation: Relation, right: Node, comparison: Comparison): Judgement {
  const { situation } = comparison;
  const [a, b] = [side(left, right, comparison), side(right, left, comparison)];
  const findings: Finding[] = [];
  for (const node of [left, right])
    if (node.type !== "number" && node.type !== "period" && node.type !== "ago")
      findings.push(comparison.finding(node));
  if (a.kind === "none" || b.kind === "none") {
    const missing = (a.kind === "none" ? a : b) as Quantity & { kind: "none" };
    const reason = missing.needs === null ? missing.why : `${missing.why}; needed: ${missing.needs}`;
    return { ...unknown(reason), findings, deciding: findings.length === 0 ? null : 0 };
  }
  if (a.kind === "date" && b.kind === "date") return ruleOnDays(a, relation, b, findings);
  if (a.kind === "date" || b.kind === "date") throw new Error("a day against a number");
  if (a.uncertainty !== null && b.uncertainty !== null) {
    const difference = combined(a, "-", b);
    const node: Node = { type: "binary", operator: "-", left, right, at: left.at };
    const shown = { ...difference, notes: [...difference.notes, ...contagionNotes(left, right, situation)] };
    const all = [...findings, findingOf(node, shown, situation)];
    if (difference.kind !== "number")
      return { ...unknown("the two cannot be compared"), findings: all, deciding: all.length - 1 };
    return ruleOnNumbers(
      difference,
      relation,
      { ...NO_BASIS, kind: "number", value: 0, unit: difference.unit, uncertainty: null },
      all,
      all.length - 1,
    );
  }
  return ruleOnNumbers(
    a,
    relation,
    b,
    findings,
    a.uncertainty === null && b.uncertainty !== null ? findings.length - 1 : 0,
  );
}

/** value between low and high, both inclusive; one finding for the value. */
function bounded(node: Node & { type: "between" }, comparison: Comparison): Judgement {
  const low = compared(node.value, ">=", node.low, comparison);
  const high = compared(node.value, "<=", node.high, comparison);
  const fixed = [node.low, node.high].every((bound) => ["number", "period", "ago"].includes(bound.type));
  const parts = [low, high];
  const ruling = parts.some((part) => part.ruling === "refuted")
    ? "refuted"
    : parts.every((part) => part.ruling === "supported")
      ? "supported"
      : "inconclusive";
  const decider = parts.find((part) => part.ruling === ruling) ?? low;
  const leans = ruling !== "inconclusive" || parts.some((part) => part.deciding === null) ? null : leaning(parts);
  const chances = parts.flatMap((part) => (part.pValue === null ? [] : [part.pValue]));
  return {
    ...decider,
    ruling,
    leans,
    pValue: ruling === "refuted" || chances.length === 0 ? decider.pValue : Math.max(...chances),
    findings: fixed ? low.findings : [...low.findings, ...high.findings],
    deciding: decider.deciding === null ? null : fixed ? 0 : decider.deciding,
  };
}

function leaning(parts: readonly Judgement[]): "supported" | "refuted" {
  return parts.every((part) => part.ruling === "supported" || part.leans === "supported") ? "supported" : "refuted";
}

/** A side of a comparison: a literal takes the unit of the other side, and a bare year stands for its days where a day is meant. */
function side(node: Node, other: Node, comparison: Comparison): Quantity {
  if (node.type !== "number") return comparison.value(node);
  const beside = other.type === "number" ? none("") : comparison.value(other);
  const year = periodOf(node.text);
  if (beside.kind === "date" && year !== undefined) return knownDay(year.first, year.last);
  const unit = beside.kind === "number" ? beside.unit : "1";
  return { ...NO_BASIS, kind: "number", value: literalIn(node, unit), unit, uncertainty: null };
}
