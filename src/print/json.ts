import type { Verdict } from "../claims/verdict.ts";
import type { Finding } from "../measures/finding.ts";
import { cellValue } from "./cell.ts";
import type { DataUsed, Matrix, PanelNumbers, Report, RollingNumbers, Table } from "./report.ts";
import { summary } from "./summary.ts";

/** The name of the shape of the document; within the major number keys are only ever added. */
const SCHEMA = "liqstress/1";

/**
 * A report as one JSON document: keys always in the same order, numbers in full precision, null where there is no number (`reason` says why).
 * `tables` is there only where findings and verdicts do not carry the answer. Characters a terminal would obey are escaped.
 */
export function jsonFormat(report: Report): string {
  const told = report.findings.length > 0 || report.verdicts.length > 0;
  const document = {
    schema: SCHEMA,
    command: report.command,
    asOf: report.asOf,
    settings: {
      confidence: report.settings.confidence,
      seed: report.settings.seed,
      interval: report.settings.interval,
    },
    data: report.data.map(dataFields),
    findings: report.findings.map(findingFields),
    verdicts: report.verdicts.map(verdictFields),
    summary: summary(report.verdicts),
    notes: report.notes.map(({ code, message }) => ({ code, message })),
    ...(report.issues === undefined ? {} : { issues: report.issues.map(issueFields) }),
    ...(report.matrices === undefined ? {} : { matrices: report.matrices.map(matrixFields) }),
    ...(report.rolling === undefined ? {} : { rolling: report.rolling.map(rollingFields) }),
    ...(report.panel === undefined ? {} : { panel: panelFields(report.panel) }),
    ...(told ||
    report.panel !== undefined ||
    report.matrices !== undefined ||
    report.rolling !== undefined ||
    report.tables.length === 0
      ? {}
      : { tables: report.tables.map(tableFields) }),
  };
  return `${harmless(JSON.stringify(document, finiteOnly, 2))}\n`;
}

function issueFields(issue: NonNullable<Report["issues"]>[number]): object {
  const { severity, code, series, file, line, day, message, advice } = issue;
  return { severity, code, series, file, line, day, message, advice };
}

function dataFields(data: DataUsed): object {
  const { series, file, column, kind, first, last, rows } = data;
  return { series, file, column, sha256: data.sha256(), kind, first, last, rows };
}

function findingFields(finding: Finding): object {
  const { measure, of, expression, span, value, unit, exact, n, from, to, interval, reason, needs } = finding;
  const lost = typeof value === "number" && !Number.isFinite(value);
  return {
    ...{ measure, of, expression, span, value, unit, exact, n, from, to },
    interval: interval === null ? null : intervalFields(interval),
    ...{ reason: lost ? (reason ?? "the value is not a finite number") : reason, needs },
    rows: {
      used: finding.rows.used,
      dropped: finding.rows.dropped,
      lacking: finding.rows.lacking.map(({ series, days }) => ({ series, days })),
    },
    notes: finding.notes.map(({ code, message }) => ({ code, message })),
    evidence: finding.evidence ?? null,
  };
}

function intervalFields(interval: NonNullable<Finding["interval"]>): object {
  const { low, high, confidence, method, degreesOfFreedom } = interval;
  return { low, high, confidence, method, degreesOfFreedom };
}

function verdictFields(verdict: Verdict): object {
  const { id, claim, ruling, was, expect, leans, finding, findings, reason, sessionsNeeded } = verdict;
  const { pValue, survives, hangsOn } = verdict;
  const { says, quote, ref, because, severity, tags, source, at } = verdict;
  return {
    ...{ id, claim, ruling, was, expect, leans, finding, findings, reason, sessionsNeeded },
    ...{ pValue, survives, hangsOn },
    ...{ says, quote, ref, because, severity, tags, source },
    at: at === null ? null : { file: at.file ?? null, line: at.line ?? null, column: at.column ?? null },
  };
}

function matrixFields({ measure, method, span, series, n, from, to, values }: Matrix): object {
  const rows = series.map((_, row) => Array.from(values.subarray(row * series.length, (row + 1) * series.length)));
  return { measure, method, span, series, n, from, to, values: rows };
}

function rollingFields({ measure, of, rolling, days, values }: RollingNumbers): object {
  return { measure, of, rolling, days, values: Array.from(values) };
}

function panelFields({ series, days, columns }: PanelNumbers): object {
  return { series, days, columns: columns.map((column) => Array.from(column)) };
}

/** Columns by name would clash where two heads are equal, so rows are lists in the order of `columns`. */
function tableFields(table: Table): object {
  return {
    title: table.title,
    columns: table.columns.map((column) => column.head),
    rows: table.rows.map((row) => row.map(cellValue)),
  };
}

function finiteOnly(_key: string, value: unknown): unknown {
  return typeof value === "number" && !Number.isFinite(value) ? null : value;
}

/** JSON.stringify leaves DEL, the C1 controls and bidirectional controls raw, and `##[`, which CI runners obey; as escapes they mean the same. */
export function harmless(json: string): string {
  return json.replace(
    /#(?=#\[|#vso\[)|[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
