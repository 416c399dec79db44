import type { YamlText } from "../../read/yaml-text.ts";
import type { Origin } from "../grammar/origin.ts";

/**
 * The expression in a YAML value, with the way from its offsets to the file's. Exact where the text stands in the file as it
 * is, plain, quoted or in one line of a block; otherwise (escapes, folded lines) every offset leads to the start of the value.
 * A list in brackets is taken as written: [BTC, GOLD] is an expression too.
 */
export function expressionOf(yaml: YamlText, node: unknown): { text: string; origin: Origin } | null {
  const source = yaml.source(node);
  if (source === undefined) return null;
  const text = (yaml.items(node) === undefined ? yaml.word(node) : source.text)?.trim();
  if (text === undefined || text === "") {
    yaml.fault(node, { code: "wrong-type", found: "no expression", expected: "a claim in one line of text" });
    return null;
  }
  const inside = source.text.indexOf(text);
  const start = source.start + Math.max(0, inside);
  const at = (offset: number): number => (inside < 0 ? start : start + offset);
  return {
    text,
    origin: {
      place: (offset) => yaml.place(at(offset)),
      excerpt: (stretch) => yaml.excerpt(at(stretch.start), Math.max(at(stretch.end), at(stretch.start) + 1)),
    },
  };
}
