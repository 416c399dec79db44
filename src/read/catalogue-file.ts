import { dirname, isAbsolute, join } from "node:path";
import type { Io } from "../io.ts";
import { nearest } from "../nearest.ts";
import { KINDS, type Kind } from "../series/series.ts";
import { CLOSE_KEY, closeOf } from "./catalogue-close.ts";
import { checkNames } from "./catalogue-names.ts";
import { READING_KEYS, readingOf } from "./catalogue-reading.ts";
import { decode } from "./decode.ts";
import type { FileEntry } from "./file-catalogue.ts";
import { missingFile } from "./missing-file.ts";
import { quoted } from "./quoted.ts";
import { fileBytes } from "./shelf.ts";
import { members, refuseOther } from "./yaml-members.ts";
import { type YamlPair, YamlText } from "./yaml-text.ts";

/**
 * The entries of a liqstress.yaml: `version: 1`, and under `series` a name with its file, aliases, column, kind, day_shift, close, and how the file is to be read.
 * All faults of the catalogue are thrown together. Files are relative to the catalogue; they are not read yet, but must be there.
 */
export async function catalogueFile(io: Io, path: string): Promise<readonly FileEntry[]> {
  const yaml = await YamlText.parse(decode(fileBytes(io, path), path, "unicode").text, path);
  yaml.throwFaults();
  const use = `liqstress check ${path} --data PRICES judges it`;
  refuseOther(yaml, "series", "claims", "this is a claims file, and no catalogue of prices", use);
  const top = members(yaml, yaml.root, "the catalogue", ["version", "series"], "expected version: 1 and series:");
  if (top !== undefined) checkVersion(yaml, top.get("version"));
  const series = top === undefined ? undefined : seriesPairs(yaml, top.get("series"));
  const entries = (series ?? []).flatMap(
    ({ key, keyNode, value }) => entryOf(yaml, io, path, key, keyNode, value) ?? [],
  );
  yaml.throwFaults();
  return entries;
}

const KEYS: readonly string[] = [
  "file",
  "aliases",
  "column",
  "symbol",
  "kind",
  "day_shift",
  CLOSE_KEY.name,
  ...Object.keys(READING_KEYS),
];

function checkVersion(yaml: YamlText, node: unknown): void {
  if (yaml.word(node) === "1") return;
  const found = node === undefined ? "has no version" : `version is ${quoted(yaml.word(node) ?? "")}`;
  yaml.fault(node, { code: "bad-version", found, expected: "expected version: 1" });
}

/** The pairs under `series`, their names checked. */
function seriesPairs(yaml: YamlText, node: unknown): readonly YamlPair[] {
  const pairs = yaml.isMap(node) ? yaml.pairs(node) : [];
  const expected = "expected series: with NAME: { file: PATH } below it";
  if (pairs.length === 0) yaml.fault(node, { code: "wrong-type", found: "there are no series", expected });
  checkNames(yaml, pairs);
  return pairs;
}

function entryOf(
  yaml: YamlText,
  io: Io,
  catalogue: string,
  name: string,
  keyNode: unknown,
  node: unknown,
): FileEntry | undefined {
  const keys = members(yaml, node ?? keyNode, `series ${name}`, KEYS, "expected { file: PATH }");
  if (keys === undefined) return undefined;
  const file = fileOf(yaml, io, catalogue, name, keyNode, keys);
  return {
    name,
    file,
    aliases: aliasesOf(yaml, keys),
    kind: choice(yaml, keys, "kind", KINDS, "price" satisfies Kind),
    column: text(yaml, keys, "column"),
    symbol: text(yaml, keys, "symbol"),
    dayShift: dayShiftOf(yaml, keys),
    close: closeOf(yaml, keys),
    reading: readingOf(yaml, keys),
  };
}

function fileOf(
  yaml: YamlText,
  io: Io,
  catalogue: string,
  name: string,
  keyNode: unknown,
  keys: Map<string, unknown>,
): string {
  if (!keys.has("file"))
    yaml.fault(keyNode, {
      code: "wrong-type",
      found: `series ${name} has no file`,
      expected: "expected { file: PATH }",
    });
  const written = text(yaml, keys, "file");
  if (written === undefined) return "";
  const file = isAbsolute(written) ? written : join(dirname(catalogue), written);
  const kind = io.kindOf(file);
  const node = keys.get("file");
  if (kind === "directory")
    yaml.fault(node, { code: "directory", found: `${quoted(written)} is a directory`, expected: "a file is expected" });
  if (kind === undefined) {
    const { suggestion } = missingFile(io, file);
    const near =
      suggestion === undefined ? undefined : join(dirname(written), suggestion.slice(suggestion.lastIndexOf("/") + 1));
    yaml.fault(node, { code: "missing-file", found: `there is no file ${quoted(written)}`, suggestion: near });
  }
  return file;
}

function aliasesOf(yaml: YamlText, keys: Map<string, unknown>): string[] {
  if (!keys.has("aliases")) return [];
  const node = keys.get("aliases");
  const items = yaml.items(node);
  if (items === undefined)
    yaml.fault(node, {
      code: "wrong-type",
      found: "aliases is not a list",
      expected: "expected aliases: [NAME, NAME]",
    });
  return (items ?? []).flatMap((item) => {
    const word = yaml.word(item);
    if (word === undefined || word.trim() === "")
      yaml.fault(item, {
        code: "wrong-type",
        found: "an alias is not a name",
        expected: "expected aliases: [NAME, NAME]",
      });
    return word ?? [];
  });
}

/** Days by which every row is meant to stand later (or earlier, below 0) than it is stamped. */
function dayShiftOf(yaml: YamlText, keys: Map<string, unknown>): number {
  const word = keys.has("day_shift") ? (yaml.word(keys.get("day_shift")) ?? "") : "0";
  if (/^[+-]?\d{1,2}$/.test(word)) return Number(word);
  const found = `day_shift is ${quoted(word)}`;
  yaml.fault(keys.get("day_shift"), { code: "wrong-type", found, expected: "expected a number of days, such as -1" });
  return 0;
}

function text(yaml: YamlText, keys: Map<string, unknown>, key: string): string | undefined {
  if (!keys.has(key)) return undefined;
  const word = yaml.word(keys.get(key));
  if (word !== undefined && word.trim() !== "") return word;
  yaml.fault(keys.get(key), {
    code: "wrong-type",
    found: `${key} is not a text`,
    expected: `expected ${key}: ${key === "file" ? "PATH" : "NAME"}`,
  });
  return undefined;
}

function choice<T extends string>(
  yaml: YamlText,
  keys: Map<string, unknown>,
  key: string,
  choices: readonly T[],
  otherwise: T,
): T {
  if (!keys.has(key)) return otherwise;
  const word = yaml.word(keys.get(key)) ?? "";
  const chosen = choices.find((name) => name === word);
  if (chosen !== undefined) return chosen;
  const found = `unknown ${key} ${quoted(word)}`;
  yaml.fault(keys.get(key), {
    code: "unknown-value",
    found,
    expected: `one of ${choices.join(", ")}`,
    suggestion: nearest(word, choices),
  });
  return otherwise;
}
