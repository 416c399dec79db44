import { distinct } from "../claims/evaluate/finding.ts";
import type { Inquiry } from "../claims/inquiry.ts";
import type { Verdict } from "../claims/verdict.ts";
import type { Finding } from "../measures/finding.ts";
import type { DataUsed, Report, Table } from "../print/report.ts";
import { type Day, isoDay } from "../series/day.ts";
import type { Note, Series } from "../series/series.ts";

/** The facts of an answer put together: what was found, on which data, with which remarks. */
export function report(
  command: string,
  inquiry: Inquiry,
  parts: {
    findings: readonly Finding[];
    verdicts?: readonly Verdict[];
    tables: readonly Table[];
    notes?: readonly Note[];
    /** the day of the answer, where it is neither --as-of nor the last day found */
    asOf?: Day | undefined;
    /** leave out what alignment dropped: with many claims that is in the JSON, finding by finding */
    brief?: boolean;
    /** what csv prints, where that is a row a day */
    records?: (() => Table) | undefined;
  },
): Report {
  const { findings, verdicts = [], tables } = parts;
  const asOf = inquiry.asOf ?? parts.asOf;
  const used = inquiry.market.used;
  const data = used.map(dataUsed);
  const notes = [
    ...(parts.notes ?? []),
    ...findings.flatMap((finding) => finding.notes),
    ...(parts.brief === true ? [] : audits(findings)),
    ...used.flatMap(({ name, source }) =>
      source.notes.map((note) => ({ ...note, message: `${name}: ${note.message}` })),
    ),
    ...inquiry.catalogue.notes,
  ];
  const { confidence, seed, interval } = inquiry.settings;
  return {
    command,
    asOf: asOf === undefined ? lastDay(findings) : isoDay(asOf),
    settings: { confidence, seed, interval },
    data,
    findings,
    verdicts,
    notes: distinct(notes),
    tables,
    ...(parts.records === undefined ? {} : { records: parts.records }),
  };
}

function lastDay(findings: readonly Finding[]): string | null {
  const days = findings.flatMap((finding) => (finding.to === null ? [] : [finding.to])).sort();
  return days.at(-1) ?? null;
}

/** What alignment dropped, said once for the widest span of each set of series. */
function audits(findings: readonly Finding[]): Note[] {
  const widest = new Map<string, Finding>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.rows.lacking.map((one) => one.series), finding.to]);
    if (finding.rows.dropped > (widest.get(key)?.rows.dropped ?? 0)) widest.set(key, finding);
  }
  return [...widest.values()].map(({ of, rows, from, to }) => ({
    code: "alignment",
    message: `${of.join(", ")}, ${from} .. ${to}: ${rows.used} common days, ${rows.dropped} dropped (${rows.lacking.map((one) => `${one.series} lacks ${one.days}`).join(", ")})${mondays(rows)}`,
  }));
}

/** Of a series that trades every day beside one that does not, the move of a Monday is that since Friday too. */
function mondays({ used, weekends = 0 }: Finding["rows"]): string {
  return weekends * 8 >= used ? "; Monday's moves are since Friday" : "";
}

/** A series as an answer tells of it. */
export function dataUsed({ name, field, source, kind, days }: Series): DataUsed {
  return {
    series: field === undefined ? name : `${name}.${field}`,
    file: source.file,
    column: source.column,
    sha256: source.sha256,
    kind,
    first: isoDay(days[0]!),
    last: isoDay(days.at(-1)!),
    rows: days.length,
  };
}
