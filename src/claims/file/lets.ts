import { Failure } from "../../failure.ts";
import type { YamlText } from "../../read/yaml-text.ts";
import { FUNCTIONS } from "../functions.ts";
import { lineOrigin } from "../grammar/origin.ts";
import { type Definition, parseDefinition, RESERVED } from "../grammar/parser.ts";
import { type Lets, resolve, resolveSpan } from "../grammar/resolve.ts";
import { expressionOf } from "./expression.ts";
import { FIRST_FUNCTIONS } from "./first-words.ts";

/** What the user puts in place of names of `let` (`--with equity=SPX`), as text. */
export type Substitutes = ReadonlyMap<string, string>;

/** The names of `let:`; each may use those above it. Faults are left in `yaml`. */
export function letsOf(
  yaml: YamlText,
  node: unknown,
  isSeries: (name: string) => boolean,
  substitutes: Substitutes = new Map(),
): Lets {
  const lets = new Map<string, Definition>();
  if (node === undefined) return lets;
  if (!yaml.isMap(node)) {
    yaml.fault(node, {
      code: "wrong-type",
      found: "let is not a map of names",
      expected: "let: with name: expression lines",
    });
    return lets;
  }
  for (const { key, keyNode, value } of yaml.pairs(node)) {
    const why = lets.has(key) ? "appears twice" : whyNotName(key, isSeries);
    if (why !== undefined) {
      yaml.fault(keyNode, {
        code: "wrong-name",
        found: `"${key}" ${why}`,
        expected: "a new name in lower case, a-z, 0-9 and _",
      });
      continue;
    }
    const other = substitutes.get(key);
    const expression = other === undefined ? expressionOf(yaml, value) : { text: other, origin: lineOrigin(other) };
    if (expression === null) continue;
    try {
      lets.set(key, defined(expression, lets));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      yaml.faults.push(...error.faults);
    }
  }
  return lets;
}

function defined({ text, origin }: NonNullable<ReturnType<typeof expressionOf>>, lets: Lets): Definition {
  const definition = parseDefinition(text, origin, FUNCTIONS);
  if (definition.type === "span") return { type: "span", span: resolveSpan(definition.span, lets, origin) };
  const { node } = definition;
  // A name alone may stand for a span defined above.
  if (node.type === "name" && lets.get(node.name)?.type === "span") return lets.get(node.name)!;
  return { type: "node", node: resolve(node, lets, origin) };
}

function whyNotName(name: string, isSeries: (name: string) => boolean): string | undefined {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) return "is no name for let";
  if (FIRST_FUNCTIONS.has(name)) return "is a function";
  if (RESERVED.has(name) || /^q\d+$/.test(name) || ["bp", "x"].includes(name)) return "is a word of the language";
  return isSeries(name) ? "is a series" : undefined;
}
