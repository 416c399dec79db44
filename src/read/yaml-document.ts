import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Pair, parseDocument } from "yaml";
import type { YamlNodes } from "./yaml-text.ts";

/** A text as the yaml package reads it. */
export function yamlDocument(text: string): YamlNodes {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false });
  const resolved = resolver(document);
  return {
    root: document.contents,
    errors: document.errors,
    isMap,
    items: (node) => (isSeq(node) ? node.items.map(resolved) : undefined),
    pairs: (node) => (isMap(node) ? node.items.map(({ key, value }: Pair) => ({ key, value: resolved(value) })) : []),
    // Names such as 1321 and NO are texts here, whatever YAML takes them for.
    word: (node) => {
      if (!isScalar(node) || node.value === null) return undefined;
      return typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
    },
    range: (node) => (isNode(node) && node.range ? [node.range[0], node.range[1]] : undefined),
  };
}

/** An alias (`*name`) stands for what it names. */
function resolver(document: Document.Parsed): (node: unknown) => unknown {
  return (node) => (isAlias(node) ? node.resolve(document) : node);
}
