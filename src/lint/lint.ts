import { Failure } from "../failure.ts";
import type { FileCatalogue, FileEntry } from "../read/file-catalogue.ts";
import type { Table } from "../read/table.ts";
import { type Day, isoDay } from "../series/day.ts";
import type { Note } from "../series/series.ts";
import { LINT_CHECKS } from "./index.ts";
import type { Severity, Subject } from "./lint-check.ts";
import { pairSuspicions } from "./shifted-day.ts";
import { subjectOf } from "./subject.ts";

/** A finding of `data lint`, with its place. */
export interface Issue {
  readonly severity: Severity;
  readonly code: string;
  readonly series: string;
  readonly file: string;
  readonly line: number | null;
  readonly day: string | null;
  readonly message: string;
  readonly advice: string;
}

/** Issues of the entries, in their order, the gravest of each first; a file that cannot be read is an error, and the others are still looked at. */
export function lintEntries(catalogue: FileCatalogue, entries: readonly FileEntry[]): Issue[] {
  const issues: Issue[] = [];
  const subjects: Subject[] = [];
  for (const entry of entries) {
    try {
      subjects.push(subjectOf(catalogue, entry));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      issues.push(...error.faults.map((fault) => unreadable(entry, fault)));
    }
  }
  for (const subject of subjects)
    for (const check of LINT_CHECKS)
      for (const { severity, day, message, advice } of check.find(subject))
        issues.push({ ...placed(catalogue, subject.entry, day), severity, code: check.id, message, advice });
  for (const { entry, series } of subjects) issues.push(...remarked(entry, series.source.notes));
  for (const { subject, severity, day, message, advice } of pairSuspicions(subjects))
    issues.push({
      ...placed(catalogue, subject.entry, day),
      ...{ severity, code: severity === "error" ? "shifted-day" : "last-row", message, advice },
    });
  return issues.toSorted(
    (a, b) => GRAVITY[a.severity] - GRAVITY[b.severity] || position(entries, a) - position(entries, b),
  );
}

/** What the reader remarked and a user may have overlooked. */
function remarked(entry: FileEntry, notes: readonly Note[]): Issue[] {
  return notes.flatMap(({ code, message }) => {
    const advice = DOUBTFUL[code];
    if (advice === undefined) return [];
    const said = message.startsWith(`${entry.file}: `) ? message.slice(entry.file.length + 2) : message;
    return [{ ...placedNowhere(entry), severity: "warning" as const, code, message: said, advice }];
  });
}

const DOUBTFUL: Readonly<Record<string, string>> = {
  "non-positive": "set kind: yield or index in the catalogue if such values are right; a price has no move there",
  "doubtful-decimal": "set decimal: point or comma in the catalogue",
  unsorted: "rows out of order are often rows of another format, or days and months exchanged: look at the file",
};

function placedNowhere(entry: FileEntry) {
  return { series: entry.name, file: entry.file, line: null, day: null };
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

function position(entries: readonly FileEntry[], issue: Issue): number {
  return entries.findIndex(({ name }) => name === issue.series);
}

function unreadable(entry: FileEntry, { code, place, found, expected }: Failure["faults"][number]): Issue {
  return {
    severity: "error",
    code,
    series: entry.name,
    file: place?.file ?? entry.file,
    line: place?.line ?? null,
    day: null,
    message: found,
    advice: expected ?? "the file cannot be read: nothing is computed from it",
  };
}

function placed(catalogue: FileCatalogue, entry: FileEntry, day: Day | null) {
  const table = day === null ? undefined : catalogue.describe(entry).table;
  return {
    series: entry.name,
    file: entry.file,
    line: table === undefined ? null : lineOf(table, day! - entry.dayShift),
    day: day === null ? null : isoDay(day),
  };
}

/** The first line of a day; in a long file perhaps that of another series. */
function lineOf({ days, rows, grid }: Table, day: Day): number | null {
  const index = days.indexOf(day);
  return index < 0 ? null : grid.line(rows[index]!);
}
