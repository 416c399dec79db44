import type { Judgement } from "../claims/evaluate/judgement.ts";
import type { Verdict } from "../claims/verdict.ts";
import type { Finding } from "../measures/finding.ts";
import type { Cell, Table } from "../print/report.ts";
import { intervalCell, textCell, valueCell } from "./cells.ts";

/** A verdict without an author's words: what `assert` and `--expect` give. */
export function plainVerdict(claim: string, judgement: Judgement, offset: number): Verdict {
  return {
    id: null,
    claim,
    ruling: judgement.ruling,
    was: null,
    expect: null,
    leans: judgement.leans,
    finding: judgement.deciding === null ? null : judgement.deciding + offset,
    findings: judgement.findings.map((_, index) => index + offset),
    reason: judgement.reason,
    sessionsNeeded: judgement.sessionsNeeded,
    pValue: judgement.pValue,
    survives: null,
    hangsOn: null,
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

/** One row a claim: its ruling, whose words it is, and the number it rests on with interval, n and days. */
export function verdictTable(verdicts: readonly Verdict[], findings: readonly Finding[], named: boolean): Table {
  return {
    title: null,
    columns: [
      { head: "ruling", align: "left", wraps: true },
      { head: "claim", align: "left", wraps: true },
      { head: "measured", align: "left" },
    ],
    rows: verdicts.map((verdict, index) => {
      const finding = verdict.finding === null ? undefined : findings[verdict.finding];
      const words = named ? [verdict.id, verdict.says, verdict.quote] : [verdict.claim];
      return [
        { kind: "ruling", ruling: verdict.ruling, verdict: index },
        { kind: "lines", cells: words.map(textCell) },
        finding === undefined ? { kind: "empty" } : measuredCell(finding),
      ];
    }),
  };
}

function measuredCell(finding: Finding): Cell {
  const days = finding.from === null ? null : `${finding.from} .. ${finding.to}`;
  return {
    kind: "lines",
    cells: [valueCell(finding), intervalCell(finding), textCell(`n ${finding.n}`), textCell(days)],
  };
}
