import type { Finding } from "../measures/finding.ts";
import type { Cell } from "../print/report.ts";

/** A finding's value as a cell; a reason where there is no value. */
export function valueCell(finding: Finding): Cell {
  if (finding.value === null) return { kind: "none", why: finding.reason ?? "no number" };
  if (typeof finding.value === "string") return { kind: "day", iso: finding.value };
  return { kind: "number", value: finding.value, unit: finding.unit };
}

export function intervalCell(finding: Finding): Cell {
  if (finding.interval === null) return { kind: "empty" };
  return { kind: "interval", low: finding.interval.low, high: finding.interval.high, unit: finding.unit };
}

/** The head of a column of intervals, with their confidence: `95 % interval`. */
export function intervalHead(confidence: number): string {
  return `${Number((confidence * 100).toPrecision(6))} % interval`;
}

export function countCell(n: number): Cell {
  return { kind: "number", value: n, unit: "1", digits: 0 };
}

export function dayCell(iso: string | null): Cell {
  return iso === null ? { kind: "empty" } : { kind: "day", iso };
}

export function textCell(text: string | null): Cell {
  return text === null || text === "" ? { kind: "empty" } : { kind: "text", text };
}

/** The p of a test. */
export function chanceCell(p: number): Cell {
  return p < 0.001 ? textCell("< 0.001") : { kind: "number", value: p, unit: "1", digits: 3 };
}
