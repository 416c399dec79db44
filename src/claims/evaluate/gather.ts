import type { Entry } from "../../read/catalogue.ts";
import type { Field } from "../../series/series.ts";
import { transformNamed } from "../functions.ts";
import type { Node } from "../grammar/syntax.ts";
import type { Shapes } from "../kinds/shapes.ts";
import { seriesKey } from "./market.ts";

export type Wanted = Map<string, { readonly entry: Entry; readonly field: Field | undefined }>;

/** Every series a node names anywhere: in both sides, in `given`, in `with=`, in each member of a list. */
export function gather(node: Node, shapes: Shapes, wanted: Wanted = new Map()): Wanted {
  const inner = (child: Node): Wanted => gather(child, shapes, wanted);
  switch (node.type) {
    case "name": {
      const entry = shapes.entry(node);
      const field = shapes.field(node);
      wanted.set(seriesKey(entry, field), { entry, field });
      break;
    }
    case "list":
      node.members.forEach(inner);
      break;
    case "negate":
    case "not":
    case "at":
    case "for":
      inner(node.operand);
      break;
    case "binary":
    case "compare":
      inner(node.left);
      inner(node.right);
      break;
    case "between":
      [node.value, node.low, node.high].forEach(inner);
      break;
    case "and":
    case "or":
      node.parts.forEach(inner);
      break;
    case "call":
      for (const [index, input] of node.inputs.entries())
        if (input.type !== "rows" && !(node.name === "calendar" && index === 1)) inner(input);
      for (const field of transformNamed(node.name)?.fields ?? [])
        for (const input of node.inputs)
          if (input.type === "name")
            wanted.set(seriesKey(shapes.entry(input), field), { entry: shapes.entry(input), field });
      if (node.given !== null) inner(node.given);
      for (const option of node.options.values()) if (option.type === "node") inner(option.node);
      break;
    default:
      break;
  }
  return wanted;
}
