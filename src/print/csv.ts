import type { Verdict } from "../claims/verdict.ts";
import type { Finding } from "../measures/finding.ts";
import { cellValue } from "./cell.ts";
import { exactText } from "./number.ts";
import type { Matrix, PanelNumbers, Report, RollingNumbers, Table } from "./report.ts";
import { visible } from "./safe.ts";

/**
 * A report as CSV (RFC 4180: comma, quotes doubled, CRLF after every record): one row per verdict for `check` and `assert`; the days of a
 * history where that is the answer; else one per finding, else all matrices (names in the first row and column), all rolling numbers or
 * panels (a row a day) or the tables as they are. Numbers in full precision and machine units (a % is a fraction). Every record is one line:
 * control characters are written as escapes (`\n`, `\u{1b}`). Text a spreadsheet would take for a formula is preceded by `'`.
 */
export function csvFormat(report: Report): string {
  if (report.command === "check" || report.command === "assert") {
    return records([VERDICT_HEAD, ...report.verdicts.map((verdict) => verdictFields(verdict, report.findings))]);
  }
  if (report.records !== undefined) return records(tableFields(report.records()));
  if (report.findings.length > 0) return records([FINDING_HEAD, ...report.findings.map(findingFields)]);
  if (report.matrices !== undefined) return report.matrices.map(matrixRecords).join("\r\n");
  if (report.panel !== undefined) return panelRecords(report.panel);
  if (report.rolling !== undefined) return report.rolling.map(rollingRecords).join("\r\n");
  return report.tables.map((table) => records(tableFields(table))).join("\r\n");
}

type Field = string | number | boolean | null;

const VALUE_HEAD = ["value", "unit", "exact", "n", "from", "to", "low", "high", "confidence", "method"];
const FINDING_HEAD = ["measure", "of", "expression", "span", ...VALUE_HEAD, "reason", "needs"];
const VERDICT_HEAD = [
  ...["id", "ruling", "expect", "leans", "claim", ...VALUE_HEAD, "reason", "sessions_needed"],
  ...["says", "quote", "ref", "because", "severity", "tags", "source", "file", "line", "column", "was"],
];

function findingFields(finding: Finding): Field[] {
  return [
    ...[finding.measure, finding.of.join(";"), finding.expression, finding.span],
    ...[...valueFields(finding), finding.reason, finding.needs],
  ];
}

function verdictFields(verdict: Verdict, findings: readonly Finding[]): Field[] {
  const finding = verdict.finding === null ? undefined : findings[verdict.finding];
  const place = verdict.at;
  return [
    ...[verdict.id, verdict.ruling, verdict.expect, verdict.leans, verdict.claim],
    ...(finding === undefined ? VALUE_HEAD.map(() => null) : valueFields(finding)),
    ...[verdict.reason, verdict.sessionsNeeded, verdict.says, verdict.quote, verdict.ref, verdict.because],
    ...[verdict.severity, verdict.tags.join(";"), verdict.source],
    ...[place?.file ?? null, place?.line ?? null, place?.column ?? null, verdict.was],
  ];
}

function valueFields(finding: Finding): Field[] {
  const interval = finding.interval;
  return [
    ...[finding.value, finding.unit, finding.exact, finding.n, finding.from, finding.to],
    ...[interval?.low ?? null, interval?.high ?? null, interval?.confidence ?? null, interval?.method ?? null],
  ];
}

/** A matrix as records. There may be millions of numbers: each is written once and stands in both of its places. */
function matrixRecords({ series, values }: Matrix): string {
  const size = series.length;
  const texts = new Array<string>(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      const text = fieldText(values[row * size + column]!);
      texts[row * size + column] = text;
      texts[column * size + row] = text;
    }
  }
  const lines = series.map((name, row) => `${fieldText(name)},${texts.slice(row * size, (row + 1) * size).join(",")}`);
  return `${["", ...series.map(fieldText)].join(",")}\r\n${lines.map((line) => `${line}\r\n`).join("")}`;
}

function rollingRecords({ measure, days, values }: RollingNumbers): string {
  return records([["day", measure], ...days.map((day, row) => [day, values[row]!])]);
}

/** A panel as records, a row a day; of hundreds of series there are millions of numbers. */
function panelRecords({ series, days, columns }: PanelNumbers): string {
  const lines = days.map((day, row) => {
    let line = day;
    for (const column of columns) {
      const value = column[row]!;
      line += Number.isNaN(value) ? "," : `,${exactText(value)}`;
    }
    return line;
  });
  return `${["day", ...series.map(fieldText)].join(",")}\r\n${lines.map((line) => `${line}\r\n`).join("")}`;
}

/** A table as records; an interval takes two columns. */
function tableFields(table: Table): Field[][] {
  const ranged = table.columns.map((_column, index) => table.rows.some((row) => row[index]?.kind === "interval"));
  const head = table.columns.flatMap(({ head }, index) => (ranged[index] ? [`${head} low`, `${head} high`] : [head]));
  const rows = table.rows.map((row) =>
    table.columns.flatMap((_column, index): Field[] => {
      const value = cellValue(row[index] ?? { kind: "empty" });
      if (value !== null && typeof value === "object") return [value.low, value.high];
      return ranged[index] ? [value, null] : [value];
    }),
  );
  return [head, ...rows];
}

function records(rows: readonly (readonly Field[])[]): string {
  return rows.map((row) => `${row.map(fieldText).join(",")}\r\n`).join("");
}

function fieldText(field: Field): string {
  if (field === null) return "";
  if (typeof field === "number") return Number.isFinite(field) ? exactText(field) : "";
  if (typeof field === "boolean") return String(field);
  const text = `${FORMULA.test(field) ? "'" : ""}${visible(field)}`;
  return /[",]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

// What Excel, LibreOffice and Google Sheets evaluate, also in the fullwidth forms Japanese editions accept; and what a CI log obeys.
const FORMULA = /^(?:[=+\-@\t\r\n＝＋－＠]|::)/;
