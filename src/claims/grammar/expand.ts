import type { CallNode, ListNode, Node } from "./syntax.ts";
import { write } from "./write.ts";

/**
 * A claim without lists: each comparison that holds a list is repeated for every member and joined with "and".
 * The same list twice in a comparison is the same member; different lists give all combinations.
 * Lists that a function takes whole - mean, across, breadth, correlation(LIST, span) - are spelled out for it.
 */
export function expand(node: Node): Node {
  switch (node.type) {
    case "compare":
    case "between": {
      const parts = spread(inside(node));
      return parts.length === 1 ? parts[0]! : { type: "and", parts, at: node.at };
    }
    case "and":
    case "or":
      return { ...node, parts: node.parts.map(expand) };
    case "not":
    case "at":
    case "for":
      return { ...node, operand: expand(node.operand) };
    default:
      return inside(node);
  }
}

/** The members a value stands for: one node where it holds no list. */
export function spread(node: Node): Node[] {
  const lists = new Map<string, number>();
  collect(node, lists);
  let choices: ReadonlyMap<string, number>[] = [new Map()];
  for (const [identity, size] of lists)
    choices = choices.flatMap((choice) =>
      Array.from({ length: size }, (_, index) => new Map([...choice, [identity, index]])),
    );
  return choices.map((choice) => (choice.size === 0 ? node : choose(node, choice)));
}

export function isDayList(node: Node): boolean {
  return node.type === "list" && node.members.every((member) => member.type === "period" && member.period.isDay);
}

/** Expands what stands inside a value: conditions, and the functions that take a list whole. */
function inside(node: Node): Node {
  switch (node.type) {
    case "list":
      return isDayList(node) ? node : { ...node, members: node.members.map(inside) };
    case "negate":
      return { ...node, operand: inside(node.operand) };
    case "binary":
    case "compare":
      return { ...node, left: inside(node.left), right: inside(node.right) };
    case "between":
      return { ...node, value: inside(node.value), low: inside(node.low), high: inside(node.high) };
    case "at":
    case "for":
      return { ...node, operand: expandOrInside(node.operand) };
    case "and":
    case "or":
    case "not":
      return expand(node);
    case "call":
      return insideCall(node);
    default:
      return node;
  }
}

function expandOrInside(node: Node): Node {
  return node.type === "compare" || node.type === "between" ? expand(node) : inside(node);
}

function insideCall(node: CallNode): Node {
  const options = new Map(node.options);
  const given = node.given === null ? null : expand(node.given);
  const [first] = node.inputs;
  const single = node.inputs.length === 1 && first !== undefined && first.type !== "rows";
  if (single && (node.name === "correlation" || node.name === "corr") && first.type === "list")
    return pairs({ ...node, given }, first);
  if (single && node.name === "breadth") return { ...node, inputs: [asList(spread(inside(first)), first)] };
  if ((single && node.name === "mean" && node.span === null) || node.name === "across")
    return {
      ...node,
      inputs: node.inputs.map((input) => (input.type === "rows" ? input : asList(spread(inside(input)), input))),
    };
  return {
    ...node,
    given,
    options,
    inputs: node.inputs.map((input) =>
      input.type === "rows" ? input : isTruth(input) ? expand(input) : inside(input),
    ),
  };
}

function isTruth(node: Node): boolean {
  return ["compare", "between", "and", "or", "not"].includes(node.type);
}

/** correlation([A, B, C], span): the list of correlation(A, B), (A, C), (B, C). */
function pairs(node: CallNode, list: ListNode): Node {
  const members: Node[] = [];
  for (let i = 0; i < list.members.length; i++)
    for (let j = i + 1; j < list.members.length; j++)
      members.push({ ...node, inputs: [list.members[i]!, list.members[j]!] });
  return { type: "list", identity: write(node), members, at: node.at };
}

function asList(members: readonly Node[], of: Node): ListNode {
  return { type: "list", identity: write(of), members, at: of.at };
}

/** The lists of a value that its comparison repeats: not those inside conditions, nor those a function takes whole. */
function collect(node: Node, found: Map<string, number>): void {
  switch (node.type) {
    case "list":
      if (!isDayList(node)) found.set(node.identity, node.members.length);
      return;
    case "negate":
    case "at":
    case "for":
      collect(node.operand, found);
      return;
    case "binary":
    case "compare":
      collect(node.left, found);
      collect(node.right, found);
      return;
    case "between":
      for (const part of [node.value, node.low, node.high]) collect(part, found);
      return;
    case "call":
      if (takesWhole(node)) return;
      for (const input of node.inputs) if (input.type !== "rows" && !isTruth(input)) collect(input, found);
      return;
    default:
      return;
  }
}

function takesWhole(node: CallNode): boolean {
  return node.name === "breadth" || node.name === "across" || (node.name === "mean" && node.span === null);
}

function choose(node: Node, choice: ReadonlyMap<string, number>): Node {
  switch (node.type) {
    case "list": {
      const index = choice.get(node.identity);
      return index === undefined || isDayList(node) ? node : node.members[index]!;
    }
    case "negate":
    case "at":
    case "for":
      return { ...node, operand: choose(node.operand, choice) };
    case "binary":
    case "compare":
      return { ...node, left: choose(node.left, choice), right: choose(node.right, choice) };
    case "between":
      return {
        ...node,
        value: choose(node.value, choice),
        low: choose(node.low, choice),
        high: choose(node.high, choice),
      };
    case "call":
      if (takesWhole(node)) return node;
      return {
        ...node,
        inputs: node.inputs.map((input) => (input.type === "rows" || isTruth(input) ? input : choose(input, choice))),
      };
    default:
      return node;
  }
}
