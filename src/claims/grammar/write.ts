import { isoDay } from "../../series/day.ts";
import type { CallNode, NameNode, Node, SpanNode } from "./syntax.ts";
import { isAscii } from "./text.ts";

// The looser a node binds, the smaller its number (language.md section 2).
const BINDING: Readonly<Record<string, number>> = {
  at: 0,
  for: 1,
  or: 2,
  and: 3,
  not: 4,
  compare: 5,
  between: 5,
  "+": 6,
  "-": 6,
  "*": 7,
  "/": 7,
  negate: 8,
};

/** The text of a node in canonical form: one space around operators, no needless parentheses. Parsing it gives the node back. */
export function write(node: Node): string {
  switch (node.type) {
    case "number":
      return `${node.text}${node.suffix ?? ""}`;
    case "quantile":
      return `q${node.level}`;
    case "period":
      return node.period.text;
    case "ago":
      return `${node.length.count}${node.length.unit} ago`;
    case "name":
      return writeName(node);
    case "list":
      return `[${node.members.map(write).join(", ")}]`;
    case "call":
      return writeCall(node);
    case "negate":
      return `-${within(node.operand, 8)}`;
    case "binary":
      return `${within(node.left, BINDING[node.operator]!)}${node.operator === "+" || node.operator === "-" ? ` ${node.operator} ` : node.operator}${within(node.right, BINDING[node.operator]! + 1)}`;
    case "compare":
      return `${within(node.left, 6)} ${node.relation} ${within(node.right, 6)}`;
    case "between":
      return `${within(node.value, 6)} between ${within(node.low, 6)} and ${within(node.high, 6)}`;
    case "and":
    case "or":
      return node.parts.map((part) => within(part, BINDING[node.type]! + 1)).join(` ${node.type} `);
    case "not":
      return `not ${within(node.operand, 4)}`;
    case "for":
      return `${within(node.operand, 2)} for ${node.sessions} sessions`;
    case "at":
      return `${within(node.operand, 1)} at ${isoDay(node.day)}`;
  }
}

/** A series name as it may be typed: quoted where it is not a plain word. */
export function writeName(node: Pick<NameNode, "name" | "field">): string {
  const plain = isAscii(node.name) ? /^[A-Za-z]\w*$/.test(node.name) : /^\p{L}[\p{L}\p{M}\p{N}_]*$/u.test(node.name);
  return `${plain ? node.name : `"${node.name.replaceAll('"', '""')}"`}${node.field === null ? "" : `.${node.field}`}`;
}

export function writeSpan(span: SpanNode): string {
  switch (span.type) {
    case "length":
      return `${span.length.count}${span.length.unit}`;
    case "beside":
      return `${span.length.count}${span.length.unit} ${span.side} ${writeSpan(span.of)}`;
    case "within":
      return span.period.text;
    case "range":
      return `${span.from?.text ?? ""}..${span.to?.text ?? ""}`;
    case "named":
      return span.name;
    default:
      return span.type;
  }
}

function writeCall(node: CallNode): string {
  const inputs = node.inputs.map((input) => (input.type === "rows" ? String(input.rows) : write(input)));
  if (node.given !== null) inputs[inputs.length - 1] += ` given ${write(node.given)}`;
  if (node.span !== null) inputs.push(writeSpan(node.span));
  for (const [key, value] of node.options)
    inputs.push(`${key}=${value.type === "word" ? value.word : within(value.node, 9)}`);
  return `${node.name}(${inputs.join(", ")})`;
}

function within(node: Node, least: number): string {
  const own = node.type === "binary" ? BINDING[node.operator]! : (BINDING[node.type] ?? 9);
  return own < least ? `(${write(node)})` : write(node);
}
