import type { Verdict } from "../claims/verdict.ts";
import { Failure } from "../failure.ts";
import type { Finding } from "../measures/finding.ts";
import type { Command } from "./command.ts";
import { expressions } from "./expressions.ts";
import { report } from "./report.ts";
import { plainVerdict, verdictTable } from "./verdicts.ts";

/** One ruling for each claim given as an argument, or a line of standard input for "-". All mistakes are reported before any claim is judged. */
export const assertClaims: Command = async ({ io, inquiry, operands }) => {
  const faults: Failure["faults"][number][] = [];
  const claims = expressions(io, operands).flatMap(({ text, origin }) => {
    try {
      return [inquiry.claim(text, origin)];
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      faults.push(...error.faults);
      return [];
    }
  });
  if (faults.length > 0) throw new Failure(faults);
  const findings: Finding[] = [];
  const verdicts: Verdict[] = [];
  for (const claim of claims) {
    const judgement = claim.judge();
    verdicts.push(plainVerdict(claim.text, judgement, findings.length));
    findings.push(...judgement.findings);
  }
  const notes = verdicts.map(({ claim, ruling, reason }) => ({
    code: "ruling",
    message: `${claim}: ${ruling}: ${reason}`,
  }));
  return {
    kind: "report",
    report: report("assert", inquiry, { findings, verdicts, notes, tables: [verdictTable(verdicts, findings, false)] }),
  };
};
