import { fold } from "./names.ts";
import type { YamlPair, YamlText } from "./yaml-text.ts";

/** Checks that each name and alias of a catalogue's series is used once, whatever its case. Names are taken before aliases: a series is never hidden. */
export function checkNames(yaml: YamlText, pairs: readonly YamlPair[]): void {
  const series = new Map<string, string>();
  for (const { key, keyNode } of pairs) {
    const found = nameFault(key, series);
    if (found !== undefined) yaml.fault(keyNode, found);
    else series.set(fold(key), key);
  }
  const aliases = new Map<string, string>();
  for (const { key, value } of pairs) checkAliases(yaml, key, value, { series, aliases });
}

/** Names, folded, and the series they stand for. */
interface Owners {
  readonly series: ReadonlyMap<string, string>;
  readonly aliases: Map<string, string>;
}

function nameFault(name: string, series: ReadonlyMap<string, string>) {
  if (name.trim() === "")
    return { code: "wrong-type", found: "a series has no name", expected: "expected NAME: { file: PATH }" };
  if (!series.has(fold(name))) return undefined;
  return { code: "repeated-key", found: `series ${name} appears twice`, expected: "each series may appear once" };
}

function checkAliases(yaml: YamlText, name: string, node: unknown, { series, aliases }: Owners): void {
  if (!yaml.isMap(node)) return;
  for (const { key, value } of yaml.pairs(node)) {
    for (const item of key === "aliases" ? (yaml.items(value) ?? []) : []) {
      const alias = yaml.word(item);
      if (alias === undefined) continue;
      const found = aliasFault(alias, name, series.get(fold(alias)), aliases.get(fold(alias)));
      if (found === undefined) aliases.set(fold(alias), name);
      else yaml.fault(item, { code: "alias-clash", found, expected: "an alias may stand for one series" });
    }
  }
}

function aliasFault(alias: string, name: string, shadowed: string | undefined, taken: string | undefined) {
  if (shadowed !== undefined && shadowed !== name) return `alias ${alias} shadows the series ${shadowed}`;
  if (taken === name) return `alias ${alias} appears twice`;
  return taken === undefined ? undefined : `alias ${alias} already stands for ${taken}`;
}
