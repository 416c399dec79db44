import type { Verdict } from "../claims/verdict.ts";
import type { Fault } from "../failure.ts";
import { sentence } from "../failure.ts";
import { type FailOn, outcome } from "./outcome.ts";
import type { Report } from "./report.ts";
import { messageText, nameOf, rulingText, wordLines } from "./verdict-words.ts";
import { type Element, xmlDocument } from "./xml.ts";

/**
 * Verdicts as JUnit XML: a testsuite for each claims file (else one named for the command), a testcase for each claim. What is refuted
 * or changed and fails the run is a failure; inconclusive, where it fails the run, an error; what does not fail it though it is not
 * as wished, and what cannot be tested, is skipped. No time and no host: same answer, same bytes.
 */
export function junitFormat(report: Report, options: { failOn: FailOn; digits: number | undefined }): string {
  const suites = new Map<string, Case[]>();
  for (const verdict of report.verdicts) {
    const suite = verdict.at?.file ?? report.command;
    const cases = suites.get(suite) ?? [];
    cases.push(caseOf(verdict, report, options));
    suites.set(suite, cases);
  }
  return documentOf(suites);
}

/** The mistakes of a question that could not be judged: each an error of the file it stands in. */
export function junitFaults(faults: readonly Fault[], command: string): string {
  const suites = new Map<string, Case[]>();
  for (const fault of faults) {
    const suite = fault.place?.file ?? command;
    const line = fault.place?.line === undefined ? "" : `line ${fault.place.line}: `;
    const cases = suites.get(suite) ?? [];
    cases.push({ name: `${line}${fault.code}`, kind: "error", type: fault.code, message: sentence(fault), body: "" });
    suites.set(suite, cases);
  }
  return documentOf(suites);
}

interface Case {
  readonly name: string;
  readonly kind: "passed" | "failure" | "error" | "skipped";
  readonly type: string;
  readonly message: string;
  readonly body: string;
}

const KINDS = { passed: "passed", failed: "failure", undecided: "error", skipped: "skipped" } as const;

function caseOf(verdict: Verdict, report: Report, options: { failOn: FailOn; digits: number | undefined }): Case {
  const message = messageText(verdict, report.findings, options.digits);
  const { file, line, column } = verdict.at ?? {};
  const place =
    file === undefined ? [] : [`at: ${[file, line, column].filter((part) => part !== undefined).join(":")}`];
  return {
    name: nameOf(verdict),
    kind: KINDS[outcome(verdict, options.failOn)],
    type: rulingText(verdict),
    message,
    body: [message, ...wordLines(verdict), ...place].join("\n"),
  };
}

function documentOf(suites: ReadonlyMap<string, readonly Case[]>): string {
  const all = [...suites.values()].flat();
  const inside = [...suites].map(([name, cases]): Element => {
    const skipped = cases.filter(({ kind }) => kind === "skipped").length;
    const attributes = { name, ...counts(cases), skipped };
    return { name: "testsuite", attributes, inside: cases.map((one) => caseElement(one, className(name))) };
  });
  return xmlDocument({ name: "testsuites", attributes: { name: "liqstress", ...counts(all) }, inside });
}

function counts(cases: readonly Case[]): { tests: number; failures: number; errors: number } {
  const failures = cases.filter(({ kind }) => kind === "failure").length;
  const errors = cases.filter(({ kind }) => kind === "error").length;
  return { tests: cases.length, failures, errors };
}

function caseElement({ name, kind, type, message, body }: Case, classname: string): Element {
  const out: Element = { name: "system-out", attributes: {}, inside: body };
  const inside: Element[] = [];
  if (kind === "passed") inside.push(out);
  else if (kind === "skipped") inside.push({ name: kind, attributes: { message }, inside: "" }, out);
  else inside.push({ name: kind, attributes: { message, type }, inside: body });
  return { name: "testcase", attributes: { name, classname }, inside };
}

/** `claims/articles/miners.yaml` as readers of JUnit group it: claims.articles.miners */
function className(suite: string): string {
  const path = suite.replaceAll("\\", "/").replace(/^(?:\.{0,2}\/)+/, "");
  return path.replace(/\.ya?ml$/, "").replaceAll("/", ".");
}
