import type { CallNode, Node, OptionValue } from "./syntax.ts";

/** A node with each of its children replaced. Here and in eachChild, which a law holds to this, stands which children a node has. Words and rows are left as they are. */
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
        inputs: node.inputs.map((input, index) =>
          input.type === "rows" || isWord(node, index) ? input : change(input),
        ),
        given: node.given === null ? null : change(node.given),
        options: new Map([...node.options].map(([key, value]) => [key, changedOption(value, change)])),
      };
    default:
      return node;
  }
}

/** Looks at each child of a node, in order, without making a node anew. */
export function eachChild(node: Node, look: (child: Node) => void): void {
  switch (node.type) {
    case "list":
      for (const member of node.members) look(member);
      break;
    case "negate":
    case "not":
    case "at":
    case "for":
      look(node.operand);
      break;
    case "binary":
    case "compare":
      look(node.left);
      look(node.right);
      break;
    case "between":
      look(node.value);
      look(node.low);
      look(node.high);
      break;
    case "and":
    case "or":
      for (const part of node.parts) look(part);
      break;
    case "call":
      for (let index = 0; index < node.inputs.length; index++) {
        const input = node.inputs[index]!;
        if (input.type !== "rows" && !isWord(node, index)) look(input);
      }
      if (node.given !== null) look(node.given);
      for (const value of node.options.values()) if (value.type === "node") look(value.node);
      break;
    default:
      break;
  }
}

/** The second input of calendar is a word of the language, not a series. */
function isWord(node: CallNode, index: number): boolean {
  return node.name === "calendar" && index > 0;
}

function changedOption(value: OptionValue, change: (child: Node) => Node): OptionValue {
  return value.type === "node" ? { ...value, node: change(value.node) } : value;
}
