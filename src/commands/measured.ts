import type { Inquiry } from "../claims/inquiry.ts";
import type { Verdict } from "../claims/verdict.ts";
import type { Finding } from "../measures/finding.ts";
import { expectation } from "./expectation.ts";
import type { Typed } from "./settings.ts";
import { plainVerdict } from "./verdicts.ts";

/** The findings of some expressions and, with `--expect`, the ruling of each against the range. */
export function measured(
  inquiry: Inquiry,
  typed: Typed,
  texts: readonly string[],
): { findings: Finding[]; verdicts: Verdict[] } {
  const findings: Finding[] = [];
  const verdicts: Verdict[] = [];
  for (const text of texts) {
    if (typed.expect === undefined) findings.push(...inquiry.values(text).map((one) => one.finding));
    else {
      const claim = inquiry.claim(`${text} ${expectation(typed.expect)}`);
      const judgement = claim.judge();
      verdicts.push(plainVerdict(claim.text, judgement, findings.length));
      findings.push(...judgement.findings);
    }
  }
  return { findings, verdicts };
}

/** `key=value` options of a call from what was typed, in canonical order. */
export function callOptions(typed: Typed, names: readonly ("method" | "of" | "every")[]): string {
  return names.flatMap((name) => (typed[name] === undefined ? [] : [`, ${name}=${typed[name]}`])).join("");
}
