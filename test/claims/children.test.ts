import { expect, test } from "vitest";
import { FUNCTIONS } from "../../src/claims/functions.ts";
import { eachChild, mapChildren } from "../../src/claims/grammar/children.ts";
import { lineOrigin } from "../../src/claims/grammar/origin.ts";
import { parseClaim } from "../../src/claims/grammar/parser.ts";
import type { Node } from "../../src/claims/grammar/syntax.ts";
import { MEASURES } from "../../src/measures/index.ts";
import { TRANSFORMS } from "../../src/transforms/index.ts";

const examples = [...MEASURES, ...TRANSFORMS].map(({ example }) => example);
const others = [
  "not (A > 1 or -B < 2 and C/D between 1 and 2*E) for 3 sessions at 2024-01-02",
  "count(calendar(A, left) > 0 given move(B) <= q10, 60d) > 3",
  "beta([A, B], C given move(D) < 0 and not [2024-01-02], 60d, with=[E, F]) > 0",
  "since(A > 1) > 3mo ago",
];

/** A node and all below it. */
function all(node: Node): Node[] {
  const below: Node[] = [];
  mapChildren(node, (child) => {
    below.push(...all(child));
    return child;
  });
  return [node, ...below];
}

test.each([...examples, ...others])("each child of %s is looked at that would be replaced, in that order", (text) => {
  for (const node of all(parseClaim(text, lineOrigin(text), FUNCTIONS))) {
    const replaced: Node[] = [];
    mapChildren(node, (child) => {
      replaced.push(child);
      return child;
    });
    const seen: Node[] = [];
    eachChild(node, (child) => seen.push(child));
    expect(seen).toEqual(replaced);
  }
});
