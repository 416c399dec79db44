import type { Node, OptionValue } from "./syntax.ts";

/** A node with each of its children replaced: the one place that knows which children a node has. Words and rows are left as they are. */
export function mapChildren(node: Node, change: (child: Node) => Node): Node {
  switch (node.type) {
    case "list":
      return { ...node, members: node.members.map(change) };
    case "negate":
    case "not":
    case "at":
    case "for":
      return { ...node, operand: change(node.operand) };
    case "binary":
    case "compare":
      return { ...node, left: change(node.left), right: change(node.right) };
    case "between":
      return { ...node, value: change(node.value), low: change(node.low), high: change(node.high) };
    case "and":
    case "or":
      return { ...node, parts: node.parts.map(change) };
    case "call":
      return {
        ...node,
        // The second input of calendar is a word of the language, not a series.
        inputs: node.inputs.map((input, index) =>
          input.type === "rows" || (node.name === "calendar" && index > 0) ? input : change(input),
        ),
        given: node.given === null ? null : change(node.given),
        options: new Map([...node.options].map(([key, value]) => [key, changedOption(value, change)])),
      };
    default:
      return node;
  }
}

function changedOption(value: OptionValue, change: (child: Node) => Node): OptionValue {
  return value.type === "node" ? { ...value, node: change(value.node) } : value;
}
