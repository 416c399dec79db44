import type { Judgement } from "../claims/evaluate/judge.ts";
import type { Verdict } from "../claims/verdict.ts";
import type { Finding } from "../measures/finding.ts";
import type { Table } from "../print/report.ts";
import { countCell, intervalCell, textCell, valueCell } from "./cells.ts";

/** A verdict without an author's words: what `assert` and `--expect` give. */
export function plainVerdict(claim: string, judgement: Judgement, offset: number): Verdict {
  return {
    id: null,
    claim,
    ruling: judgement.ruling,
    expect: null,
    leans: judgement.leans,
    finding: judgement.deciding === null ? null : judgement.deciding + offset,
    findings: judgement.findings.map((_, index) => index + offset),
    reason: judgement.reason,
    sessionsNeeded: judgement.sessionsNeeded,
    says: null,
    quote: null,
    ref: null,
    because: null,
    severity: "error",
    tags: [],
    source: null,
    at: null,
  };
}

/** One row a claim: its ruling, the number it rests on with interval, n and days, and why. */
export function verdictTable(verdicts: readonly Verdict[], findings: readonly Finding[], named: boolean): Table {
  return {
    title: null,
    columns: [
      { head: "ruling", align: "left" },
      { head: "claim", align: "left", wraps: true },
      { head: "value", align: "right" },
      { head: "95 % interval", align: "right" },
      { head: "n", align: "right" },
      { head: "days", align: "left", wraps: true },
    ],
    rows: verdicts.map((verdict) => {
      const finding = verdict.finding === null ? undefined : findings[verdict.finding];
      const words = named ? [verdict.id, verdict.says, verdict.quote] : [verdict.claim];
      const claim = words.filter((one) => one !== null).join(" · ");
      return [
        { kind: "ruling", ruling: verdict.ruling },
        textCell(claim),
        finding === undefined ? { kind: "empty" } : valueCell(finding),
        finding === undefined ? { kind: "empty" } : intervalCell(finding),
        finding === undefined ? { kind: "empty" } : countCell(finding.n),
        textCell(finding?.from == null ? null : `${finding.from} .. ${finding.to}`),
      ];
    }),
  };
}
