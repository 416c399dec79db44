import { Failure, type Place } from "../../failure.ts";
import type { Io } from "../../io.ts";
import { nearest } from "../../nearest.ts";
import { decode } from "../../read/decode.ts";
import { fileBytes } from "../../read/shelf.ts";
import { members, refuseOther } from "../../read/yaml-members.ts";
import { YamlText } from "../../read/yaml-text.ts";
import { type Day, parseIsoDay } from "../../series/day.ts";
import type { Origin } from "../grammar/origin.ts";
import type { Lets } from "../grammar/resolve.ts";
import type { Ruling, Verdict } from "../verdict.ts";
import { expressionOf } from "./expression.ts";
import { letsOf, type Substitutes } from "./lets.ts";

/** A claims file as read: what is claimed, in whose words, and where each claim stands. */
export interface ClaimsFile {
  readonly path: string;
  readonly source: string | null;
  readonly asOf: Day | undefined;
  readonly lets: Lets;
  readonly rows: readonly ClaimRow[];
}

export interface ClaimRow extends Pick<Verdict, "says" | "quote" | "ref" | "because" | "severity" | "tags" | "expect"> {
  readonly id: string;
  /** the claim's expression; null for one that prices cannot tell */
  readonly expression: { readonly text: string; readonly origin: Origin } | null;
  /** why prices cannot tell */
  readonly untestable: string | null;
  readonly at: Place;
}

const TOP = ["version", "source", "as_of", "let", "claims"];
const ROW = ["id", "ref", "quote", "says", "claim", "untestable", "expect", "because", "severity", "tags"];
const RULINGS: readonly Ruling[] = ["supported", "refuted", "inconclusive", "untestable"];
const SEVERITIES = ["error", "warning", "note"] as const;

/** Reads a claims file; all its faults are thrown together. `isSeries` tells which names a `let` would shadow. */
export async function readClaimsFile(
  io: Io,
  path: string,
  isSeries: (name: string) => boolean,
  substitutes: Substitutes = new Map(),
  /** looks at a row and throws its faults, so that they are reported with those of the file */
  inspect: (row: ClaimRow, lets: Lets) => void = () => {},
): Promise<ClaimsFile> {
  const yaml = await YamlText.parse(decode(fileBytes(io, path), path, "unicode").text, path);
  yaml.throwFaults();
  const use = `--data ${path} reads it`;
  refuseOther(yaml, "claims", "series", "this is a catalogue of prices, and no claims file", use);
  const top = members(yaml, yaml.root, "the claims file", TOP, "version: 1 and claims:");
  const lets = top === undefined ? new Map() : letsOf(yaml, top.get("let"), isSeries, substitutes);
  const rows = top === undefined ? [] : rowsOf(yaml, top.get("claims"), yaml.root);
  if (top !== undefined && yaml.word(top.get("version")) !== "1")
    yaml.fault(top.get("version") ?? yaml.root, {
      code: "wrong-version",
      found: `version ${yaml.word(top.get("version")) ?? "is missing"}`,
      expected: "version: 1",
    });
  const asOf = dayOf(yaml, top?.get("as_of"));
  for (const row of rows) gatheringFaults(yaml.faults, () => inspect(row, lets));
  yaml.throwFaults();
  return { path, source: yaml.word(top?.get("source")) ?? null, asOf, lets, rows };
}

function dayOf(yaml: YamlText, node: unknown): Day | undefined {
  if (node === undefined) return undefined;
  const text = yaml.word(node) ?? "";
  const day = parseIsoDay(text);
  if (day === undefined)
    yaml.fault(node, { code: "wrong-type", found: `as_of "${text}"`, expected: "a day such as 2026-02-05" });
  return day;
}

function rowsOf(yaml: YamlText, node: unknown, root: unknown): ClaimRow[] {
  const items = yaml.items(node);
  if (items === undefined || items.length === 0) {
    yaml.fault(node ?? root, {
      code: "no-claims",
      found: "claims holds no list of claims",
      expected: "claims: with one - id: … for each",
    });
    return [];
  }
  const seen = new Set<string>();
  return items.flatMap((item) => {
    const row = rowOf(yaml, item, seen);
    return row === undefined ? [] : [row];
  });
}

function rowOf(yaml: YamlText, item: unknown, seen: Set<string>): ClaimRow | undefined {
  const found = members(yaml, item, "a claim", ROW, "id:, says: and claim:");
  if (found === undefined) return undefined;
  const text = (key: string): string | null => yaml.word(found.get(key)) ?? null;
  const id = text("id");
  if (id === null || !/^[a-z0-9-]+$/.test(id))
    yaml.fault(found.get("id") ?? item, {
      code: "wrong-id",
      found: id === null ? "a claim without id" : `id "${id}"`,
      expected: "an id of a-z, 0-9 and -",
    });
  else if (seen.has(id))
    yaml.fault(found.get("id"), { code: "repeated-id", found: `id ${id} appears twice`, expected: "each id once" });
  else seen.add(id);
  const untestable = text("untestable");
  const expression = found.has("claim") ? expressionOf(yaml, found.get("claim")) : null;
  if ((expression === null) === (untestable === null))
    yaml.fault(found.get("id") ?? item, {
      code: "wrong-claim",
      found:
        expression === null
          ? "a claim with neither claim: nor untestable:"
          : "a claim with both claim: and untestable:",
      expected: "one of them",
    });
  const start = yaml.source(found.get("claim") ?? found.get("untestable") ?? item)?.start ?? 0;
  return {
    id: id ?? "",
    expression,
    untestable,
    expect: wordOf(yaml, found.get("expect"), RULINGS, "expect") ?? null,
    severity: wordOf(yaml, found.get("severity"), SEVERITIES, "severity") ?? "error",
    quote: text("quote"),
    says: text("says"),
    ref: text("ref"),
    because: text("because"),
    tags: (yaml.items(found.get("tags")) ?? []).flatMap((tag) => yaml.word(tag) ?? []),
    at: yaml.place(start),
  };
}

function wordOf<T extends string>(yaml: YamlText, node: unknown, words: readonly T[], what: string): T | undefined {
  if (node === undefined) return undefined;
  const text = yaml.word(node) ?? "";
  const word = words.find((one) => one === text);
  if (word === undefined)
    yaml.fault(node, {
      code: "wrong-word",
      found: `${what} "${text}"`,
      expected: words.join(", "),
      suggestion: nearest(text, words),
    });
  return word;
}

/** Runs a step of many and gathers its faults instead of stopping at the first. */
function gatheringFaults<T>(faults: Failure["faults"][number][], step: () => T): T | undefined {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    faults.push(...error.faults);
    return undefined;
  }
}
