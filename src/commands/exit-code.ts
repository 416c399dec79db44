import { EXIT } from "../failure.ts";
import { nearest } from "../nearest.ts";
import { FAIL_ON, FAIL_ON_DEFAULT, type FailOn, outcome } from "../print/outcome.ts";
import type { Report } from "../print/report.ts";
import { type Typed, wrongOption } from "./settings.ts";

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

/** What --fail-on names, parted by commas; refuted and inconclusive where it is not given. */
export function failOnOf(typed: Typed): FailOn {
  if (typed.failOn === undefined) return FAIL_ON_DEFAULT;
  const asked = typed.failOn.split(",").map((one) => one.trim());
  for (const one of asked)
    if (!FAIL_ON.some((word) => word === one))
      throw wrongOption("--fail-on", one, FAIL_ON.join(", "), nearest(one, FAIL_ON));
  return new Set(asked);
}
