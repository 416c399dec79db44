import { EXIT } from "../failure.ts";
import { type FailOn, outcome } from "../print/outcome.ts";
import type { Report } from "../print/report.ts";

/** 1 something refuted or changed, 3 inconclusive and nothing refuted, else 0; outcome.ts says which verdicts count. */
export function exitCode(report: Report, failOn: FailOn): number {
  const outcomes = report.verdicts.map((verdict) => outcome(verdict, failOn));
  if (outcomes.includes("failed")) return EXIT.refuted;
  if (outcomes.includes("undecided")) return EXIT.inconclusive;
  if (
    report.verdicts.length === 0 &&
    report.command === "eval" &&
    report.findings.some((finding) => finding.value === null)
  )
    return EXIT.inconclusive;
  return EXIT.done;
}
