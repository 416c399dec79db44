import type { Node } from "../grammar/syntax.ts";
import { write } from "../grammar/write.ts";
import type { Shapes } from "./shapes.ts";

/** A node with every series under its own name: an alias or another case is the same series. */
export function named(node: Node, shapes: Shapes): Node {
  const inner = (child: Node): Node => named(child, shapes);
  switch (node.type) {
    case "name": {
      const { name } = shapes.entry(node);
      return { ...node, name };
    }
    case "list":
      return { ...node, members: node.members.map(inner) };
    case "negate":
    case "not":
    case "at":
    case "for":
      return { ...node, operand: inner(node.operand) };
    case "binary":
    case "compare":
      return { ...node, left: inner(node.left), right: inner(node.right) };
    case "between":
      return { ...node, value: inner(node.value), low: inner(node.low), high: inner(node.high) };
    case "and":
    case "or":
      return { ...node, parts: node.parts.map(inner) };
    case "call":
      return {
        ...node,
        inputs: node.inputs.map((input) =>
          input.type === "rows" || (node.name === "calendar" && input !== node.inputs[0]) ? input : inner(input),
        ),
        given: node.given === null ? null : inner(node.given),
        options: new Map(
          [...node.options].map(([key, value]) => [
            key,
            value.type === "node" ? { ...value, node: inner(value.node) } : value,
          ]),
        ),
      };
    default:
      return node;
  }
}

/** The text of a node with every series under its own name. */
export function canonical(node: Node, shapes: Shapes): string {
  return write(named(node, shapes));
}
