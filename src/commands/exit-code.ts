import { EXIT } from "../failure.ts";
import { nearest } from "../nearest.ts";
import { FAIL_ON, FAIL_ON_DEFAULT, type FailOn, outcome } from "../print/outcome.ts";
import type { Report } from "../print/report.ts";
import type { CommandEntry } from "./index.ts";
import { type Typed, wrongOption } from "./settings.ts";

/** 1 something refuted or changed, or an error among the data, 3 inconclusive and nothing refuted, else 0; outcome.ts says which verdicts count. */
export function exitCode(report: Report, failOn: FailOn): number {
  const outcomes = report.verdicts.map((verdict) => outcome(verdict, failOn));
  const wrong = (report.issues ?? []).some(({ severity }) => severity === "error");
  if (outcomes.includes("failed") || (wrong && !failOn.has("never"))) return EXIT.refuted;
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
export function failOnOf({ failsOn = [] }: CommandEntry, typed: Typed): FailOn {
  if (typed.failOn === undefined) return FAIL_ON_DEFAULT;
  const asked = typed.failOn.split(",").map((one) => one.trim());
  const words = [...failsOn, ...FAIL_ON];
  for (const one of asked)
    if (!words.includes(one)) throw wrongOption("--fail-on", one, words.join(", "), nearest(one, words));
  // A word of the command's own is ruled on: what fails is refuted, what cannot be told is inconclusive.
  const own = asked.some((one) => failsOn.includes(one) || (failsOn.length > 0 && one === "change"));
  return new Set(own && !asked.includes("never") ? [...asked, ...FAIL_ON_DEFAULT] : asked);
}
