import type { Finding } from "../measures/finding.ts";
import { carryAsked } from "./carry/asked.ts";
import { countTable, daysTable, legsTable, paysTable } from "./carry/tables.ts";
import { carryEvidence, carryTold } from "./carry/told.ts";
import type { Command } from "./command.ts";
import { measured } from "./measured.ts";
import { report } from "./report.ts";
import { verdictTable } from "./verdicts.ts";

/** Days on which a carry trade was unwound: how many, beside what chance would give, which, and how the last one stands. */
export const carry: Command = async ({ inquiry, typed }) => {
  const asked = carryAsked(inquiry, typed);
  const value = (text: string): Finding => inquiry.values(text)[0]!.finding;
  const {
    findings: [count],
    verdicts,
  } = measured(inquiry, typed, [asked.call]);
  const told = carryTold(inquiry, asked, count!);
  const finding: Finding = told === null ? count! : { ...count!, evidence: carryEvidence(told) };
  const { pays, span } = asked;
  const paid =
    pays === null
      ? []
      : [value(`level(${pays})`), value(`level(lag(${pays}, 20))`), value(`percentile(${pays}, ${span})`)];
  const findings = [finding, ...paid];
  const [now, before, rank] = paid;
  const tables = [
    ...(verdicts.length > 0 ? [verdictTable(verdicts, findings, false)] : []),
    countTable(asked, finding, told),
    ...(told === null ? [] : [legsTable(told)]),
    ...(told === null || told.states.count === 0 ? [] : [daysTable(told)]),
    ...(now === undefined ? [] : [paysTable(pays!, now, before!, rank!)]),
  ];
  const notes = [
    {
      code: "carry-scope",
      message:
        "chances take days as independent, which days of stress are not: they come in clusters, and so many of them are likelier than p says; who wound up what, prices do not tell",
    },
  ];
  return { kind: "report", report: report("carry", inquiry, { findings, verdicts, tables, notes }) };
};
