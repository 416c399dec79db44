import { nearest } from "../nearest.ts";
import { quoted } from "./quoted.ts";
import type { YamlText } from "./yaml-text.ts";

/** The values of a map by key. Unknown and repeated keys are faults; so is anything but a map, which gives undefined. */
export function members(
  yaml: YamlText,
  node: unknown,
  what: string,
  keys: readonly string[],
  expected: string,
): Map<string, unknown> | undefined {
  if (!yaml.isMap(node)) {
    yaml.fault(node, { code: "wrong-type", found: `${what} is not a map of keys`, expected });
    return undefined;
  }
  const found = new Map<string, unknown>();
  for (const { key, keyNode, value } of yaml.pairs(node)) {
    if (!keys.includes(key)) {
      const suggestion = nearest(key, keys);
      yaml.fault(keyNode, {
        code: "unknown-key",
        found: `unknown key ${quoted(key)}`,
        expected: `one of ${keys.join(", ")}`,
        suggestion,
      });
    } else if (found.has(key))
      yaml.fault(keyNode, {
        code: "repeated-key",
        found: `key ${key} appears twice`,
        expected: "each key may appear once",
      });
    else found.set(key, value);
  }
  return found;
}

/** A file of one kind given for another, told by the key that only the other has: one fault, for all others would follow from it. */
export function refuseOther(yaml: YamlText, own: string, other: string, found: string, expected: string): void {
  const keys = yaml.isMap(yaml.root) ? yaml.pairs(yaml.root).map(({ key }) => key) : [];
  if (!keys.includes(other) || keys.includes(own)) return;
  yaml.fault(yaml.root, { code: "wrong-type", found, expected });
  yaml.throwFaults();
}
