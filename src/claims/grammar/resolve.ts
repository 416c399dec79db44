import { nearest } from "../../nearest.ts";
import { mapChildren } from "./children.ts";
import { mistake, type Origin } from "./origin.ts";
import type { Definition } from "./parser.ts";
import type { NameNode, Node, SpanNode } from "./syntax.ts";

/** The names of a file's `let`, already free of other names. */
export type Lets = ReadonlyMap<string, Definition>;

/** A claim with every `let` name replaced by what it stands for; what is left as a name is a series. */
export function resolve(node: Node, lets: Lets, origin: Origin): Node {
  const inner = (child: Node): Node => resolve(child, lets, origin);
  switch (node.type) {
    case "name":
      return resolveName(node, lets, origin);
    case "call": {
      // A bare name behind the first input may be the name of a span: correlation(risk, event).
      const last = node.inputs.at(-1);
      if (node.span === null && node.inputs.length > 1 && last?.type === "name" && lets.get(last.name)?.type === "span")
        return resolve(
          { ...node, inputs: node.inputs.slice(0, -1), span: { type: "named", name: last.name, at: last.at } },
          lets,
          origin,
        );
      return {
        ...mapChildren(node, inner),
        span: node.span === null ? null : resolveSpan(node.span, lets, origin),
      } as Node;
    }
    default:
      return mapChildren(node, inner);
  }
}

function resolveName(node: NameNode, lets: Lets, origin: Origin): Node {
  const definition = node.quoted ? undefined : lets.get(node.name);
  if (definition === undefined) return node;
  if (definition.type === "span")
    throw mistake(origin, node.at, {
      code: "wrong-kind",
      found: `"${node.name}" is a span`,
      expected: "a series here",
    });
  // Mistakes in what a name stands for are shown where the name is used.
  const meaning = moved(definition.node, node.at, node.name);
  if (node.field === null) return meaning;
  const withField = (one: Node): Node => {
    if (one.type === "name" && one.field === null) return { ...one, field: node.field, at: node.at };
    throw mistake(origin, node.at, {
      code: "wrong-kind",
      found: `"${node.name}" has no field .${node.field}`,
      expected: "a plain series or a list of them",
    });
  };
  return meaning.type === "list" ? { ...meaning, members: meaning.members.map(withField) } : withField(meaning);
}

/** A definition as it reads at the place where its name is used. */
function moved(node: Node, at: Node["at"], name: string): Node {
  return node.type === "list" ? { ...node, identity: name, at } : { ...node, at };
}

export function resolveSpan(span: SpanNode, lets: Lets, origin: Origin): SpanNode {
  if (span.type === "beside") return { ...span, of: resolveSpan(span.of, lets, origin) };
  if (span.type !== "named") return span;
  const definition = lets.get(span.name);
  if (definition === undefined) {
    const names = [...lets].filter(([, one]) => one.type === "span").map(([name]) => name);
    throw mistake(origin, span.at, {
      code: "unknown-span",
      found: `unknown span "${span.name}"`,
      expected: "a span such as 60d, 2025H2, 2026-01-29..2026-02-05, all, or a name from let",
      suggestion: nearest(span.name, [...names, "all", "ytd"]),
    });
  }
  if (definition.type === "span") return definition.span;
  throw mistake(origin, span.at, {
    code: "wrong-kind",
    found: `"${span.name}" is not a span`,
    expected: "a span here",
  });
}
