import type { PairPanel } from "../../claims/evaluate/pair-panel.ts";
import { Failure } from "../../failure.ts";
import type { Matrix, Table } from "../../print/report.ts";
import { isoDay } from "../../series/day.ts";
import type { Note } from "../../series/series.ts";
import { pairCorrelations } from "../../stats/pair-correlations.ts";
import type { Answer, Question } from "../command.ts";
import { callOptions } from "../measured.ts";
import { report } from "../report.ts";
import { NO_INTERVALS, spans, type Typed, wrongOption } from "../settings.ts";
import { pairsOf } from "./matrix-asked.ts";
import { pairTables } from "./pair-tables.ts";
import { alignmentNotes } from "./panel-notes.ts";

/** Above that the matrix as text would be longer than a text can be. */
const MOST_SERIES = 3000;

/** The correlations of all pairs on one panel of common days, a matrix for each span: no intervals, and a note that says so. */
export async function correlationMatrices({ inquiry, typed }: Question, series: readonly string[]): Promise<Answer> {
  if (series.length > MOST_SERIES)
    throw new Failure({
      code: "too-many-series",
      found: `${series.length} series`,
      expected: `${MOST_SERIES} at most`,
    });
  const method = typed.method ?? "pearson";
  if (method !== "pearson" && method !== "spearman")
    throw wrongOption("--method", method, "pearson or spearman, of a matrix without intervals");
  const behind = callOptions(typed, ["of", "every"]);
  const panels = spans(typed, ["60d"]).map((span) => inquiry.pairPanel(series, `, ${span}${behind}`));
  const matrices: Matrix[] = [];
  for (const panel of panels) if (panel.reason === null) matrices.push(await matrixOf(panel, method));
  const last = panels.flatMap(({ days }) => days).reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const facts = report("correlation", inquiry, {
    findings: [],
    tables: [],
    notes: [...panels.flatMap(remarks), ...flatNotes(matrices), intervalNote(pairsOf(series.length), typed)],
    ...(Number.isFinite(last) && { asOf: last }),
  });
  const settings = { ...facts.settings, interval: NO_INTERVALS };
  let tables: readonly Table[] | undefined;
  return {
    kind: "report",
    report: {
      ...facts,
      settings,
      matrices,
      // A hundred thousand pairs are put in order only where a format shows them.
      get tables() {
        tables ??= matrices.flatMap(pairTables);
        return tables;
      },
    },
  };
}

async function matrixOf({ series, span, columns, days }: PairPanel, method: "pearson" | "spearman"): Promise<Matrix> {
  const { values } = await pairCorrelations(columns, method);
  const [from, to] = [isoDay(days[0]!), isoDay(days.at(-1)!)];
  return { measure: "correlation", method, span, series, n: days.length, from, to, values };
}

/** What a panel's span could not give, and what alignment dropped. */
function remarks(panel: PairPanel): Note[] {
  const { span, notes, reason } = panel;
  if (reason !== null) return [...notes, { code: "no-number", message: `${span}: ${reason}` }];
  return [...notes, ...alignmentNotes(panel)];
}

function flatNotes(matrices: readonly Matrix[]): Note[] {
  return matrices.flatMap(({ span, series, values }) => {
    const flat = series.filter((_, place) => Number.isNaN(values[place * (series.length + 1)]!));
    if (flat.length === 0) return [];
    return [
      { code: "flat-series", message: `${span}: no numbers for ${flat.join(", ")}: what does not vary has none` },
    ];
  });
}

function intervalNote(pairs: number, typed: Typed): Note {
  const why = typed.interval === NO_INTERVALS ? "as asked" : `there are ${pairs} pairs`;
  const message = `no intervals, ${why}: the numbers are estimates all the same, and the highest and lowest of many are so in part by chance; --interval jackknife makes them, pair by pair`;
  return { code: "intervals-left-out", message };
}
