import { Failure } from "../failure.ts";
import type { FileCatalogue, FileEntry } from "../read/file-catalogue.ts";
import type { Table } from "../read/table.ts";
import { type Day, isoDay } from "../series/day.ts";
import type { Note } from "../series/series.ts";
import { LINT_CHECKS, PAIR_CHECKS } from "./index.ts";
import type { Severity, Subject } from "./lint-check.ts";
import { commonDays } from "./pairs/common-days.ts";
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
  for (const [one, other] of pairs(subjects)) issues.push(...disagreement(catalogue, one, other));
  return issues.toSorted(
    (a, b) => GRAVITY[a.severity] - GRAVITY[b.severity] || position(entries, a) - position(entries, b),
  );
}

/** Fewer days than these tell nothing; of more series than these not all pairs are compared, for the work grows with their square. */
const LEAST_DAYS = 120;
const MOST_SERIES = 80;

/** Pairs of daily series. */
function pairs(subjects: readonly Subject[]): [Subject, Subject][] {
  const daily = subjects.filter(({ usualStep, series }) => usualStep === 1 && series.days.length > LEAST_DAYS);
  const some = daily.slice(0, MOST_SERIES);
  return some.flatMap((one, i) => some.slice(0, i).map((other): [Subject, Subject] => [one, other]));
}

function disagreement(catalogue: FileCatalogue, one: Subject, other: Subject): Issue[] {
  const common = commonDays(one, other);
  if (common.days.length <= LEAST_DAYS) return [];
  for (const check of PAIR_CHECKS) {
    const found = check.find(one, other, common);
    if (found === undefined) continue;
    const { subject, severity, day, message, advice } = found;
    return [{ ...placed(catalogue, subject.entry, day), severity, code: check.id, message, advice }];
  }
  return [];
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

/** Notes of the reader that become warnings here, and what to do. */
export const DOUBTFUL: Readonly<Record<string, string>> = {
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
