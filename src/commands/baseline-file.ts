import { dirname, relative, resolve } from "node:path";
import type { Ruling, Verdict } from "../claims/verdict.ts";
import { Failure, type Fault } from "../failure.ts";
import type { Io } from "../io.ts";
import { harmless } from "../print/json.ts";
import type { Report } from "../print/report.ts";
import { decode } from "../read/decode.ts";
import { fileBytes } from "../read/shelf.ts";

/**
 * The rulings of a run as a file keeps them, to see later which are others (`--baseline`). One claim a line, sorted, values to six
 * figures; files as seen from the baseline's own directory, so that it holds wherever the program is started.
 */
export interface Baseline {
  readonly path: string;
  /** the file's own $schema, which leads an editor to ours; null where it has none */
  readonly schema: string | null;
  /** by key; null where the file is not there yet */
  readonly kept: ReadonlyMap<string, Kept> | null;
}

/** One claim: called by its file and id, or by its text where it has no id. */
export interface Kept {
  readonly file: string | null;
  readonly id: string | null;
  readonly claim: string | null;
  readonly ruling: Ruling;
  readonly value: number | string | null;
}

const SCHEMA = "liqstress-baseline/1";
const RULINGS: readonly Ruling[] = ["supported", "refuted", "inconclusive", "untestable"];

/** Reads a baseline; one that is to be written may be absent. What is no baseline is refused, and so never overwritten. */
export function readBaseline(io: Io, path: string, toBeWritten: boolean): Baseline {
  if (toBeWritten && io.kindOf(path) === undefined) return { path, schema: null, kept: null };
  const { schema, claims } = documentOf(decode(fileBytes(io, path), path, "unicode").text, path);
  const kept = new Map<string, Kept>();
  const faults: Fault[] = [];
  for (const [index, claim] of claims.entries()) {
    const one = keptOf(claim);
    const place = { file: path };
    if (one === undefined) faults.push({ ...NO_BASELINE, place, found: `claim ${index + 1} cannot be read` });
    else if (kept.has(key(one))) faults.push({ ...NO_BASELINE, place, found: `${nameOf(one)} appears twice` });
    else kept.set(key(one), one);
  }
  if (faults.length > 0) throw new Failure(faults);
  return { path, schema, kept };
}

/** The report's rulings as the text of a baseline, in place of what it holds. */
export function baselineText(report: Report, { path, schema }: Baseline, io: Io): string {
  const kept = new Map<string, Kept>();
  for (const verdict of report.verdicts) {
    const one = keptNow(verdict, report, path, io);
    kept.set(key(one), one);
  }
  const lines = [...kept.values()].sort(inOrder).map((one) => `    ${lineOf(one)}`);
  const pointer = schema === null ? "" : `  "$schema": ${harmless(JSON.stringify(schema))},\n`;
  return `{\n${pointer}  "schema": "${SCHEMA}",\n  "claims": [\n${lines.join(",\n")}\n  ]\n}\n`;
}

const NO_BASELINE = { code: "wrong-baseline", expected: "a file that --update-baseline wrote" } as const;

function documentOf(text: string, path: string): { schema: string | null; claims: readonly unknown[] } {
  const no = (found: string, expected: string = NO_BASELINE.expected): Failure =>
    new Failure({ ...NO_BASELINE, place: { file: path }, found, expected });
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw no("is no baseline: not JSON");
  }
  if (!isRecord(read) || typeof read.schema !== "string") throw no("is no baseline: no schema");
  if (read.schema !== SCHEMA) throw no(`schema "${read.schema}"`, `"${SCHEMA}"`);
  if (!Array.isArray(read.claims)) throw no("is no baseline: no list of claims");
  return { schema: typeof read.$schema === "string" ? read.$schema : null, claims: read.claims };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A claim of a baseline; undefined where it is none. Keys that a later version adds are left alone. */
function keptOf(claim: unknown): Kept | undefined {
  if (!isRecord(claim)) return undefined;
  const { file = null, id = null, claim: text = null, value = null } = claim;
  const ruling = RULINGS.find((one) => one === claim.ruling);
  if (ruling === undefined || !isText(file) || !isText(id) || !isText(text)) return undefined;
  if ((id ?? text) === null || !(isText(value) || typeof value === "number")) return undefined;
  return { file, id, claim: id === null ? text : null, ruling, value };
}

function isText(value: unknown): value is string | null {
  return value === null || typeof value === "string";
}

export function key({ file, id, claim }: Kept): string {
  return JSON.stringify([file, id, claim]);
}

export function nameOf({ id, claim }: Kept): string {
  return id ?? claim ?? "";
}

export function keptNow(verdict: Verdict, report: Report, path: string, io: Io): Kept {
  const { id, claim, ruling, at } = verdict;
  const value = verdict.finding === null ? null : (report.findings[verdict.finding]?.value ?? null);
  const file = at?.file === undefined ? null : seenFrom(io, path, at.file);
  return { file, id, claim: id === null ? claim : null, ruling, value: rounded(value) };
}

function seenFrom(io: Io, path: string, file: string): string {
  return relative(dirname(resolve(io.cwd, path)), resolve(io.cwd, file)).replaceAll("\\", "/");
}

/** Six figures: what differs beyond them between machines makes no difference in the file. */
function rounded(value: number | string | null): number | string | null {
  if (typeof value !== "number") return value;
  return Number.isFinite(value) ? Number(value.toPrecision(6)) : null;
}

function inOrder(a: Kept, b: Kept): number {
  for (const part of ["file", "id", "claim"] as const) {
    const [left, right] = [a[part] ?? "", b[part] ?? ""];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

function lineOf(one: Kept): string {
  const { file, id, claim, ruling, value } = one;
  const parts = Object.entries({ file, id, claim }).filter(([, text]) => text !== null);
  const written = [...parts, ["ruling", ruling], ["value", value]].map(
    ([name, text]) => `"${name}": ${JSON.stringify(text)}`,
  );
  return harmless(`{ ${written.join(", ")} }`);
}
