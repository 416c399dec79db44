import type { Inquiry } from "../claims/inquiry.ts";
import type { Finding } from "../measures/finding.ts";
import { parseIsoDay } from "../series/day.ts";
import { rowsUntil } from "../series/panel.ts";
import type { Note } from "../series/series.ts";
import { BLOCKS } from "../series/stress.ts";
import type { Command } from "./command.ts";
import { measured } from "./measured.ts";
import { report } from "./report.ts";
import { spans, wrongOption } from "./settings.ts";
import { stateVerdicts } from "./state-gate.ts";
import { type StressAsked, stressAsked } from "./stress/asked.ts";
import { stressEvidence } from "./stress/evidence.ts";
import { gateOf } from "./stress/gate.ts";
import { stressRecords } from "./stress/records.ts";
import { strainAsked, strainFinding, strainTold } from "./stress/strain.ts";
import { blocksTable, comparedTable, historyTable, nowTable, peaksTable, strainTable } from "./stress/tables.ts";
import { dateOf, type StressTold, stressTold } from "./stress/told.ts";
import { verdictTable } from "./verdicts.ts";

const HISTORY = "1y";
/** An input has a rank from so many values on. */
const LEAST = 250;

/** A composite index of stress: now, what it is made of, its history and its past peaks. */
export const stress: Command = async ({ inquiry, typed, io }) => {
  const asked = stressAsked(inquiry, typed);
  const strainRule = strainAsked(typed);
  const gate = gateOf(typed, io);
  const windows = spans(typed, []);
  if (windows.length > 1) throw wrongOption("--window", windows[1]!, "one span: that of the history");
  const value = (text: string): Finding => inquiry.values(text)[0]!.finding;
  const {
    findings: [now],
    verdicts: expected,
  } = measured(inquiry, typed, [`level(${asked.call})`]);
  const rank = value(`percentile(${asked.call}, all)`);
  const compared = asked.compared.map((other) =>
    value(`corr(${asked.call}, ${other}, all, method=spearman, of=levels)`),
  );
  const told = now!.value === null ? null : stressTold(inquiry, asked);
  const wanted = value(`count(${asked.call} >= 0, ${windows[0] ?? HISTORY})`);
  const shown = told === null ? null : rowsOf(told, wanted);
  const reason = now!.value === null ? untold(inquiry, asked, now!) : null;
  const finding: Finding = {
    ...now!,
    measure: "stress",
    reason,
    ...(told === null ? {} : { evidence: stressEvidence(told, asked, shown!) }),
  };
  const strain = told === null ? null : strainTold(told, strainRule);
  const state = strainFinding(told, strain, rank, reason);
  const findings = [finding, rank, ...compared, state];
  const about = strainRule.unusual === "" ? asked.call : `${asked.call} with ${strainRule.unusual}`;
  const present = strain?.present ?? null;
  const at = { about, present, reason: state.reason ?? "", finding: findings.length - 1 };
  const gated = gate === null ? [] : stateVerdicts(gate, at, typed);
  const verdicts = [...expected, ...gated];
  const tables = [
    ...(verdicts.length > 0 ? [verdictTable(verdicts, findings, false)] : []),
    nowTable(told, asked, finding, told === null ? { ...rank, reason } : rank),
    ...(told === null
      ? []
      : [strainTable(told, strain!, state), blocksTable(told, asked), historyTable(told, shown!), peaksTable(told)]),
    ...(compared.length > 0 ? [comparedTable(asked, compared, inquiry.settings.confidence)] : []),
  ];
  const uncovered = told !== null && wanted.from === null && windows.length > 0;
  const notes: Note[] = [
    ...gated.map(({ claim, ruling, reason: why }) => ({ code: "ruling", message: `${claim}: ${ruling}: ${why}` })),
    ...(told === null ? [{ code: "no-number", message: reason ?? "there is no index now" }] : remarks(told)),
    ...(uncovered ? [{ code: "no-number", message: `the whole history is shown: ${wanted.reason}` }] : []),
    {
      code: "stress-scope",
      message:
        "the index tells strain as it is, up to two days late; it leads nothing. liqstress explain stress tells how it is made",
    },
    ...(typed.volumeOf === undefined
      ? []
      : [
          {
            code: "stress-volume",
            message: "illiquidity wants closes as they were traded: adjusted ones are smaller the older they are",
          },
        ]),
  ];
  const records = told === null ? undefined : () => stressRecords(told, strain!, shown!);
  return { kind: "report", report: report("stress", inquiry, { findings, verdicts, tables, notes, records }) };
};

/** Too short a history is said in its own words. */
function untold(inquiry: Inquiry, { cast }: StressAsked, { reason }: Finding): string | null {
  const series = cast.map((one) => one.series);
  const moves = inquiry.days(series).length - 1;
  if (moves < 0) return reason;
  if (moves < LEAST) return `stress needs ${LEAST} common moves; there are ${moves}`;
  const still = inquiry.columns(series).flatMap(({ values }, index) => (stands(values) ? [series[index]!] : []));
  return still.length === 0 ? reason : `${still.join(", ")} ${still.length === 1 ? "does" : "do"} not vary`;
}

function stands(values: Float64Array): boolean {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.every((value) => value === known[0]);
}

function rowsOf({ dates }: StressTold, { from, to }: Finding): { first: number; last: number } {
  if (from === null || to === null) return { first: 0, last: dates.length - 1 };
  return { first: rowsUntil(dates, parseIsoDay(from)!) - 1, last: rowsUntil(dates, parseIsoDay(to)!) - 1 };
}

/** From which day ranks count, and which blocks are not there. */
function remarks(told: StressTold): Note[] {
  const { days, scores } = told;
  const last = days.length - 1;
  const missing = BLOCKS.filter((_, index) => Number.isNaN(scores[index]![last]!));
  const late = BLOCKS.flatMap((block, index) => {
    const start = scores[index]!.findIndex((score) => !Number.isNaN(score));
    return start < 0 ? [] : [`${block} ${dateOf(told, start)}`];
  });
  return [
    {
      code: "stress-ranks",
      message: `ranks are among the days so far, from ${dateOf(told, 0)}, the first common day: other first days give other numbers; blocks count from ${late.join(", ")}`,
    },
    ...(missing.length === 0
      ? []
      : [{ code: "stress-blocks", message: `without ${missing.join(", ")}: the others have their weight` }]),
  ];
}
