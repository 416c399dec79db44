import type { Verdict } from "../claims/verdict.ts";
import type { Fault, Place } from "../failure.ts";
import { sentence } from "../failure.ts";
import { VERSION } from "../version.ts";
import { harmless } from "./json.ts";
import { type FailOn, type Level, level } from "./outcome.ts";
import type { Report } from "./report.ts";
import { visible } from "./safe.ts";
import { messageText, nameOf } from "./verdict-words.ts";

/**
 * Verdicts that are not as wished as a SARIF 2.1.0 log, for code scanning: the rule is what is wrong (`refuted`, `inconclusive` ...), the
 * level whether it fails the run (`error`) or not (`warning`, `note`), the fingerprint the claim, wherever its line moves.
 */
export function sarifFormat(report: Report, options: { failOn: FailOn; digits: number | undefined }): string {
  const results = report.verdicts.flatMap((verdict): Result[] => {
    const severity = level(verdict, options.failOn);
    if (severity === null) return [];
    const says = verdict.says ?? (verdict.id === null ? null : verdict.claim);
    const words = says === null ? "" : `: ${visible(says)}`;
    const text = `${nameOf(verdict)}${words}. ${messageText(verdict, report.findings, options.digits)}`;
    return [{ rule: ruleOf(verdict), level: severity, text, at: verdict.at, fingerprint: fingerprint(verdict) }];
  });
  return log(results, true);
}

/** The mistakes of a question that could not be judged: results of the rule `wrong`, in a run that did not succeed. */
export function sarifFaults(faults: readonly Fault[]): string {
  const results = faults.map((fault): Result => {
    const text = visible(sentence({ ...fault, place: undefined }));
    return { rule: "wrong", level: "error", text, at: fault.place ?? null, fingerprint: `${fault.code}: ${text}` };
  });
  return log(results, false);
}

interface Result {
  readonly rule: Rule;
  readonly level: Level;
  readonly text: string;
  readonly at: Place | null;
  readonly fingerprint: string;
}

type Rule = keyof typeof RULES;

const RULES = {
  refuted: "the prices refute the claim",
  inconclusive: "the prices do not decide the claim",
  unexpected: "the ruling is not the one the author of the claim expects",
  changed: "the ruling is another than in the baseline",
  wrong: "the question is wrong, nothing is judged",
};
const ALL = Object.keys(RULES) as Rule[];
const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

function ruleOf(verdict: Verdict): Rule {
  const { ruling, expect } = verdict;
  if (ruling === "untestable" || ruling === (expect ?? "supported")) return "changed";
  if (expect !== null || ruling === "supported") return "unexpected";
  return ruling;
}

function fingerprint(verdict: Verdict): string {
  return verdict.id ?? verdict.claim ?? "";
}

function log(results: readonly Result[], successful: boolean): string {
  const rules = ALL.map((id) => ({
    id,
    shortDescription: { text: RULES[id] },
    defaultConfiguration: { level: id === "changed" ? "note" : "error" },
  }));
  const run = {
    tool: { driver: { name: "liqstress", version: VERSION, semanticVersion: VERSION, rules } },
    invocations: [{ executionSuccessful: successful }],
    columnKind: "unicodeCodePoints",
    results: results.map(({ rule, level, text, at, fingerprint }) => ({
      ruleId: rule,
      ruleIndex: ALL.indexOf(rule),
      level,
      message: { text: unlinked(text) },
      locations: at?.file === undefined ? [] : [{ physicalLocation: physical(at.file, at) }],
      partialFingerprints: { "liqstressClaim/v1": fingerprint },
    })),
  };
  return `${harmless(JSON.stringify({ $schema: SCHEMA, version: "2.1.0", runs: [run] }, null, 2))}\n`;
}

function physical(file: string, { line, column }: Place): object {
  const region = line === undefined ? undefined : { startLine: line, startColumn: column };
  return { artifactLocation: { uri: uri(file) }, region };
}

/** A path as a URI reference: relative ones stay relative, to the root of the sources. */
function uri(path: string): string {
  const parts = path.replaceAll("\\", "/").replace(/^\.\//, "").split("/");
  const encoded = parts.map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, "\ufffd"))).join("/");
  if (/^[A-Za-z]:\//.test(path.replaceAll("\\", "/"))) return `file:///${encoded.replace("%3A", ":")}`;
  return encoded.startsWith("/") ? `file://${encoded}` : encoded;
}

/** In SARIF's messages braces hold arguments and `[text](target)` is a link; both are text here. */
function unlinked(text: string): string {
  return text.replace(/[{}]/g, "$&$&").replaceAll("](", "\\](");
}
