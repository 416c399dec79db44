import type { Finding } from "../measures/finding.ts";
import { isoDay, parseIsoDay } from "../series/day.ts";
import { rowsUntil } from "../series/panel.ts";
import type { Note } from "../series/series.ts";
import { linkOf, movesOf } from "./breaks/link.ts";
import type { Command } from "./command.ts";
import { gateOf, verdictOf } from "./monitor/gate.ts";
import { monitorRecords } from "./monitor/records.ts";
import { alarmEvidence, stateEvidence, stateText } from "./monitor/state.ts";
import { alarmsTable, stateTable } from "./monitor/tables.ts";
import { ratesOf, type Watched, watch } from "./monitor/watch.ts";
import { report } from "./report.ts";
import { spans, wrongOption } from "./settings.ts";
import { verdictTable } from "./verdicts.ts";

/** Alarms that a correlation or a beta has changed, each on the day it could be told, and where the watch stands now. */
export const monitor: Command = async ({ inquiry, operands, typed }) => {
  const link = linkOf("monitor", inquiry, operands, typed);
  const within = gateOf(typed);
  const windows = spans(typed, ["all"]);
  if (windows.length > 1) throw wrongOption("--window", windows[1]!, "one span: that of the alarms shown");
  const value = (text: string): Finding => inquiry.values(text)[0]!.finding;
  const [whole, now] = [windows[0]!, "all"].map((span) => value(link.days(span))) as [Finding, Finding];
  const { expression } = value(`when(${link.alarm} > 0, ${windows[0]!}, pick=last)`);
  const watched = watch(link, movesOf(inquiry, link));
  const span = rowsOf(watched, whole);
  const shown = watched.alarms.filter(({ row }) => row >= span.first && row <= span.last);
  const last = shown.at(-1);
  const { days } = watched;
  const none = whole.from === null ? whole.reason : `none: no alarm in the span; ${stateText(watched)}`;
  const { wrong, swinging } = ratesOf(link);
  const { rule } = watched;
  const watchedFrom = days.length === 0 ? null : isoDay(days[0]!);
  const finding: Finding = {
    ...whole,
    of: [link.y, link.x],
    expression,
    measure: "monitor",
    value: last === undefined ? null : isoDay(days[last.row]!),
    unit: "date",
    exact: true,
    interval: null,
    reason: last === undefined ? none : null,
    evidence: {
      link: link.kind,
      state: stateEvidence(watched),
      alarms: shown.map((alarm) => alarmEvidence(alarm, days)),
      watchedFrom,
      rule: { ...rule },
      falseAlarms: wrong,
    },
  };
  const untold = now.from === null ? now.reason : null;
  const verdicts = within === null ? [] : [{ ...verdictOf(within, link, watched, untold), finding: 0, findings: [0] }];
  const tables = [stateTable(link, watched), ...(shown.length === 0 ? [] : [alarmsTable(link, watched, shown)])];
  if (verdicts.length > 0) tables.unshift(verdictTable(verdicts, [finding], false));
  const notes: Note[] = [
    ...verdicts.map(({ claim, ruling, reason }) => ({ code: "ruling", message: `${claim}: ${ruling}: ${reason}` })),
    ...(last === undefined ? [{ code: "no-number", message: `${windows[0]}: ${none}` }] : []),
    {
      code: "alarm-rates",
      message: `${wrong}; ${swinging}. A true change is told late: half of the large ones within 40 to 90 sessions, small ones often never. k pairs watched have up to k times the rate`,
    },
    {
      code: "alarm-scope",
      message: `watched from ${watchedFrom ?? "the first common day"}, the first common day; each alarm rests on days up to its own. The link since was picked because it is far off, so it is further off than it will be. After an alarm there is no watch for ${rule.reference} sessions from the change on`,
    },
  ];
  const records = span.last < span.first ? undefined : () => monitorRecords(watched, span);
  const parts = { findings: [finding], verdicts, tables, notes, records };
  return { kind: "report", report: report("monitor", inquiry, parts) };
};

function rowsOf({ days }: Watched, { from, to }: Finding): { first: number; last: number } {
  if (from === null || to === null) return { first: 0, last: -1 };
  return { first: rowsUntil(days, parseIsoDay(from)! - 1), last: rowsUntil(days, parseIsoDay(to)!) - 1 };
}
