import type { PairPanel } from "../../claims/evaluate/pair-panel.ts";
import type { RollingNumbers } from "../../print/report.ts";
import { isoDay } from "../../series/day.ts";
import type { Note } from "../../series/series.ts";
import { rollingCorrelation, rollingMeanCorrelation } from "../../stats/rolling-correlation.ts";
import type { Answer, Question } from "../command.ts";
import { callOptions } from "../measured.ts";
import { report } from "../report.ts";
import { NO_INTERVALS, spans, type Typed, wholeOption, wrongOption } from "../settings.ts";
import { alignmentNotes } from "./panel-notes.ts";
import { rollingTables } from "./rolling-tables.ts";

/**
 * The correlation of the last n moves, day by day: of two series theirs, of more the mean over their pairs. All days of a span stand
 * on the days common to all series, and no day reads what came after it.
 */
export async function correlationRolling({ inquiry, typed }: Question, series: readonly string[]): Promise<Answer> {
  refuseWhatDoesNotRoll(typed);
  const moves = wholeOption("--rolling", typed.rolling?.replace(/^(\d+)d$/, "$1"), 60, 3, 100_000);
  const windows = spans(typed, ["all"]);
  if (windows.length > 1) throw wrongOption("--window", windows[1]!, "one span with --rolling");
  const behind = callOptions(typed, ["of", "every"]);
  const whole = inquiry.pairPanel(series, `, all${behind}`);
  const shown = windows[0] === "all" ? whole : inquiry.pairPanel(series, `, ${windows[0]}${behind}`);
  const reason = whole.reason ?? shown.reason ?? tooFew(whole, shown, moves);
  const found = reason === null ? rolled(whole, shown, moves) : null;
  const facts = report("correlation", inquiry, {
    findings: [],
    tables: found === null ? [] : rollingTables(found),
    notes: [
      ...shown.notes,
      ...alignmentNotes(shown),
      ...(found === null ? [{ code: "no-number", message: reason! }] : remarks(found, moves)),
    ],
    ...(shown.days.length > 0 && { asOf: shown.days.at(-1) }),
  });
  const settings = { ...facts.settings, interval: NO_INTERVALS };
  return { kind: "report", report: { ...facts, settings, ...(found !== null && { rolling: [found] }) } };
}

function refuseWhatDoesNotRoll({ method, expect, weekdays, interval }: Typed): void {
  const asked = { method: method === "pearson" ? undefined : method, expect, weekdays, interval };
  const [wrong] = Object.entries(asked).filter(([, value]) => value !== undefined);
  if (wrong !== undefined)
    throw wrongOption(
      `--${wrong[0]}`,
      String(wrong[1]),
      "no such option with --rolling: Pearson's r without intervals",
    );
}

function tooFew(whole: PairPanel, shown: PairPanel, moves: number): string | null {
  const have = whole.days.indexOf(shown.days.at(-1)!) + 1;
  return have >= moves ? null : `--rolling ${moves}d needs ${moves} common moves; there are ${have}`;
}

/** The numbers of the days shown; days before the first whole window have none and are left out. */
function rolled(whole: PairPanel, shown: PairPanel, moves: number): RollingNumbers {
  const pair = whole.columns.length === 2;
  const values = pair
    ? rollingCorrelation(whole.columns[0]!, whole.columns[1]!, moves)
    : rollingMeanCorrelation(whole.columns, moves);
  const first = Math.max(moves - 1, whole.days.indexOf(shown.days[0]!));
  const last = whole.days.indexOf(shown.days.at(-1)!);
  return {
    measure: pair ? "correlation" : "mean correlation of all pairs",
    of: whole.series,
    rolling: `${moves}d`,
    days: whole.days.slice(first, last + 1).map(isoDay),
    values: values.subarray(first, last + 1),
  };
}

function remarks({ values }: RollingNumbers, moves: number): Note[] {
  const without = values.filter(Number.isNaN).length;
  return [
    {
      code: "rolling-scope",
      message: `each number is of the ${moves} moves up to its day, without an interval; neighbours share all but one of them, so a path that bends is no sign of change by itself: liqstress breaks tests that`,
    },
    ...(without === 0
      ? []
      : [{ code: "flat-series", message: `${without} days have no number: a series does not vary within the window` }]),
  ];
}
