import type { Entry } from "../../read/catalogue.ts";
import type { Field } from "../../series/series.ts";
import { eachChild } from "../grammar/children.ts";
import type { Node } from "../grammar/syntax.ts";
import { fieldsWanted } from "../kinds/call-options.ts";
import type { Shapes } from "../kinds/shapes.ts";
import { seriesKey } from "./market.ts";

export type Wanted = Map<string, { readonly entry: Entry; readonly field: Field | undefined }>;

/** Every series a node names anywhere: in both sides, in `given`, in `with=`, in each member of a list. */
export function gather(node: Node, shapes: Shapes, wanted: Wanted = new Map()): Wanted {
  const want = (entry: Entry, field: Field | undefined): void => {
    wanted.set(seriesKey(entry, field), { entry, field });
  };
  if (node.type === "name") want(shapes.entry(node), shapes.field(node));
  if (node.type === "call")
    for (const field of fieldsWanted(node))
      for (const input of node.inputs) if (input.type === "name") want(shapes.entry(input), field);
  eachChild(node, (child) => gather(child, shapes, wanted));
  return wanted;
}
