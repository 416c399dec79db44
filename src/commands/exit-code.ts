import type { Verdict } from "../claims/verdict.ts";
import { EXIT } from "../failure.ts";
import type { Report } from "../print/report.ts";

/** What makes a run fail; refuted and inconclusive unless --fail-on says otherwise. */
export type FailOn = ReadonlySet<string>;

/** 1 something refuted, 3 inconclusive and nothing refuted, else 0. A ruling its author expects does not fail the run; a note never does. */
export function exitCode(report: Report, failOn: FailOn): number {
  const failing = report.verdicts.filter((verdict) => verdict.severity === "error" && fails(verdict));
  if (failOn.has("refuted") && failing.some((verdict) => verdict.ruling !== "inconclusive")) return EXIT.refuted;
  if (failOn.has("inconclusive") && failing.some((verdict) => verdict.ruling === "inconclusive"))
    return EXIT.inconclusive;
  if (
    report.verdicts.length === 0 &&
    report.command === "eval" &&
    report.findings.some((finding) => finding.value === null)
  )
    return EXIT.inconclusive;
  return EXIT.done;
}

function fails(verdict: Verdict): boolean {
  if (verdict.ruling === "untestable") return false;
  return verdict.ruling !== (verdict.expect ?? "supported");
}
