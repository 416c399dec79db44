import type { DataUsed, Report, Table } from "./report.ts";
import { visible } from "./safe.ts";

/** What an answer rests on, in safe text: the parts of the source lines, the settings, and each remark once. */

/** `[BTC, market/btc.csv:close, 2014-09-17 .. 2026-03-30, 4213 rows]` */
export function sourceParts(data: DataUsed): string[] {
  const file = data.column === "" ? data.file : `${data.file}:${data.column}`;
  return [data.series, file, `${data.first} .. ${data.last}`, `${data.rows} ${data.rows === 1 ? "row" : "rows"}`].map(
    visible,
  );
}

/** The parts of all source lines; of an answer about all pairs, one for each file. */
export function sources({ data, matrices }: Report): string[][] {
  if (matrices === undefined) return data.map(sourceParts);
  return [...new Set(data.map(({ file }) => file))].map((file) => {
    const own = data.filter((one) => one.file === file);
    if (own.length === 1) return sourceParts(own[0]!);
    const days = own.flatMap(({ first, last }) => [first, last]).sort();
    const most = Math.max(...own.map(({ rows }) => rows));
    return [`${own.length} series`, file, `${days[0]} .. ${days.at(-1)}`, `up to ${most} rows`].map(visible);
  });
}

/** `as of 2026-02-05; 95 % intervals: jackknife`, the seed where it matters; empty where there is nothing to say. */
export function settingsText(report: Report): string {
  const parts: string[] = [];
  if (report.asOf !== null) parts.push(`as of ${report.asOf}`);
  const methods = new Set<string>();
  for (const finding of report.findings) if (finding.interval !== null) methods.add(finding.interval.method);
  if (methods.size > 0) {
    const percent = Number((report.settings.confidence * 100).toPrecision(6));
    parts.push(`${percent} % intervals: ${[...methods].sort().join(", ")}`);
  }
  if (methods.has("bootstrap")) parts.push(`seed ${report.settings.seed}`);
  return visible(parts.join("; "));
}

/** The notes of a report, and why a dash stands where a number was asked for; each once, in order. */
export function remarks(report: Report, tables: readonly Table[], dash: string): string[] {
  const found = new Set<string>();
  for (const note of report.notes) found.add(visible(note.message));
  for (const table of tables) {
    for (const row of table.rows) {
      for (const cell of row) {
        if (cell.kind === "none" && !found.has(visible(cell.why))) found.add(`${dash}: ${visible(cell.why)}`);
      }
    }
  }
  return [...found];
}
