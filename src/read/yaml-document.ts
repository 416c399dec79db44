import type { Document, Pair } from "yaml";
import type { YamlNodes } from "./yaml-text.ts";

type Yaml = typeof import("yaml");

/** A text as the yaml package reads it. */
export function yamlDocument(yaml: Yaml, text: string): YamlNodes {
  const document = yaml.parseDocument(text, { prettyErrors: false, uniqueKeys: false });
  const resolved = resolver(yaml, document);
  return {
    root: document.contents,
    errors: document.errors,
    isMap: yaml.isMap,
    items: (node) => (yaml.isSeq(node) ? node.items.map(resolved) : undefined),
    pairs: (node) =>
      yaml.isMap(node) ? node.items.map(({ key, value }: Pair) => ({ key, value: resolved(value) })) : [],
    // Names such as 1321 and NO are texts here, whatever YAML takes them for.
    word: (node) => {
      if (!yaml.isScalar(node) || node.value === null) return undefined;
      return typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
    },
    range: (node) => (yaml.isNode(node) && node.range ? [node.range[0], node.range[1]] : undefined),
  };
}

/** An alias (`*name`) stands for what it names. */
function resolver(yaml: Yaml, document: Document.Parsed): (node: unknown) => unknown {
  return (node) => (yaml.isAlias(node) ? node.resolve(document) : node);
}
