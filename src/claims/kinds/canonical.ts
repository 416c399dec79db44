import { measureNamed } from "../functions.ts";
import { mapChildren } from "../grammar/children.ts";
import type { Node } from "../grammar/syntax.ts";
import { write } from "../grammar/write.ts";
import type { Shapes } from "./shapes.ts";

/** A node with every series and measure under its own name: an alias or another case is the same series. */
export function named(node: Node, shapes: Shapes): Node {
  if (node.type === "name") return { ...node, name: shapes.entry(node).name };
  const inner = mapChildren(node, (child) => named(child, shapes));
  return inner.type === "call" ? { ...inner, name: measureNamed(inner.name)?.id ?? inner.name } : inner;
}

/** The text of a node with every series under its own name. */
export function canonical(node: Node, shapes: Shapes): string {
  return write(named(node, shapes));
}
