import { membersCorrelation } from "../../stats/estimators/members.ts";
import type { CallNode, ListNode, Node } from "../grammar/syntax.ts";
import { combined, summed } from "./combine.ts";
import { joined, literal, NO_BASIS, type NumberQuantity, none, type Quantity } from "./quantity.ts";
import type { Situation } from "./situation.ts";

type Evaluate = (node: Node, situation: Situation) => Quantity;

/** Whether a call is taken over the members of a list rather than over days. */
export function isOverMembers(node: CallNode): boolean {
  return node.name === "breadth" || node.name === "across" || (node.name === "mean" && node.span === null);
}

/** mean, breadth and across over the members of lists, which `expand` has spelled out. */
export function overMembers(node: CallNode, situation: Situation, evaluate: Evaluate): Quantity {
  const lists = node.inputs.map((input) => (input as ListNode).members);
  if (node.name === "breadth") return breadth(lists[0]!, situation);
  const values = lists.map((members) => members.map((member) => evaluate(member, situation)));
  const missing = values.flat().find((one) => one.kind === "none");
  if (missing !== undefined) return missing;
  return node.name === "mean" ? meanOf(values[0]!) : across(values[0]!, values[1]!, situation);
}

/** The mean of the members' values, with one interval from their joint contributions where they are estimates; n is days. */
function meanOf(values: readonly Quantity[]): Quantity {
  return combined(summed(values), "/", literal(values.length, "1"));
}

/** The share of members for which a claim holds; members that cannot be told make it an interval. */
function breadth(members: readonly Node[], situation: Situation): Quantity {
  const rulings = members.map((member) => situation.rule(member, situation.asOf ?? situation.today ?? undefined));
  const n = rulings.length;
  const holding = rulings.filter((ruling) => ruling === "supported").length;
  const open = rulings.filter((ruling) => ruling === "inconclusive").length;
  const basis = { ...NO_BASIS, n, from: situation.today, to: situation.today };
  const [low, high] = [holding / n, (holding + open) / n];
  const { confidence, interval: method } = situation.settings;
  const uncertainty = open === 0 ? null : { low, high, confidence, method, degreesOfFreedom: null, parts: [] };
  return { ...basis, kind: "number", value: low, unit: "%", uncertainty };
}

/** Rank correlation over members; a day that never came ranks last. It takes the members as independent, and says so. */
function across(left: readonly Quantity[], right: readonly Quantity[], situation: Situation): Quantity {
  const found = membersCorrelation(ranked(left), ranked(right), situation.settings.confidence);
  if ("kind" in found) return none(found.why, found.needs ?? null);
  const basis = [...left, ...right].reduce<Pick<NumberQuantity, "n" | "from" | "to" | "notes">>(
    (a, b) => joined(a, b),
    NO_BASIS,
  );
  const notes = [
    ...basis.notes,
    {
      code: "independent-members",
      message: "across takes the members as independent of each other; related assets make its interval too narrow",
    },
  ];
  const { low, high, confidence, method, degreesOfFreedom } = found.interval;
  const uncertainty = { low, high, confidence, method, degreesOfFreedom, parts: [] };
  return {
    kind: "number",
    value: found.value,
    unit: "1",
    uncertainty,
    n: left.length,
    from: basis.from,
    to: basis.to,
    notes,
  };
}

function ranked(values: readonly Quantity[]): Float64Array {
  return Float64Array.from(values, (one) => {
    if (one.kind === "number") return one.value;
    if (one.kind === "none") return Number.NaN;
    return one.never ? Number.MAX_VALUE : (one.estimate?.day ?? one.earliest);
  });
}
