import type { Verdict } from "../claims/verdict.ts";

/** What makes a run fail: `refuted`, `inconclusive`, `change` (a ruling other than the baseline's); `never` adds nothing. */
export type FailOn = ReadonlySet<string>;

export const FAIL_ON = ["refuted", "inconclusive", "change", "never"] as const;
export const FAIL_ON_DEFAULT: FailOn = new Set(["refuted", "inconclusive"]);

/** What a verdict is to the run: as wished, failing it (refuted, or changed), failing it as undecided, or said without failing it. */
export type Outcome = "passed" | "failed" | "undecided" | "skipped";

/**
 * The one rule behind exit codes and the formats for CI. A ruling its author expects passes; only claims of severity `error` can fail
 * the run; what cannot be tested never does. A ruling that was another in the baseline fails where changes do, whatever is expected.
 */
export function outcome(verdict: Verdict, failOn: FailOn): Outcome {
  const fatal = verdict.severity === "error";
  if (fatal && failOn.has("change") && verdict.was !== null) return "failed";
  if (verdict.ruling === "untestable") return "skipped";
  if (asExpected(verdict)) return "passed";
  if (!fatal) return "skipped";
  if (verdict.ruling === "inconclusive") return failOn.has("inconclusive") ? "undecided" : "skipped";
  return failOn.has("refuted") ? "failed" : "skipped";
}

export type Level = "error" | "warning" | "note";

/** How loudly to say it: `error` fails the run, `warning` and `note` do not; null where there is nothing to say. */
export function level(verdict: Verdict, failOn: FailOn): Level | null {
  const found = outcome(verdict, failOn);
  if (found === "failed" || found === "undecided") return "error";
  if (found === "passed" || verdict.ruling === "untestable") return verdict.was === null ? null : "note";
  return verdict.severity === "note" ? "note" : "warning";
}

/** The same, for reports: `--fail-on never` silences the exit code, not what is reported to those who show it. */
export function reported(failOn: FailOn): FailOn {
  return failOn.size === 1 && failOn.has("never") ? FAIL_ON_DEFAULT : failOn;
}

function asExpected(verdict: Verdict): boolean {
  return verdict.ruling === (verdict.expect ?? "supported");
}
