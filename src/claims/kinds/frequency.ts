import type { Every } from "../../series/column.ts";
import { measureNamed } from "../functions.ts";
import { eachChild } from "../grammar/children.ts";
import type { Node } from "../grammar/syntax.ts";
import type { Shapes } from "./shapes.ts";

/** Whether the series a condition compares are daily, weekly or monthly: one entry each; none for a list of days. */
export function frequencies(condition: Node, shapes: Shapes): readonly Every[] {
  const found: Every[] = [];
  const visit = (node: Node): void => {
    // The value of one day stands on every day alike.
    if (node.type === "at") return;
    const rolls = node.type === "call" && measureNamed(node.name) !== undefined;
    if (rolls || shapes.isSeries(node)) found.push(shapes.column(node).every);
    else eachChild(node, visit);
  };
  visit(condition);
  return found;
}
