import type { Verdict } from "../claims/verdict.ts";
import type { Fault } from "../failure.ts";
import { sentence } from "../failure.ts";
import { remarks, settingsText, sources } from "./about.ts";
import { transliterate } from "./ascii.ts";
import { cellText } from "./cell.ts";
import { type FailOn, level } from "./outcome.ts";
import type { Cell, Column, Report, Table } from "./report.ts";
import { visible } from "./safe.ts";
import { summaryText } from "./summary.ts";

export interface MarkdownOptions {
  readonly ascii: boolean;
  readonly digits: number | undefined;
  readonly quiet: boolean;
  readonly failOn: FailOn;
}

/**
 * A report as GitHub Markdown. Where there are rulings it is made for a job summary: the count first, the claims that are not as
 * wished with the reason, the others, settings, sources and remarks folded. Text of the data never becomes markup.
 */
export function markdownFormat(report: Report, options: MarkdownOptions): string {
  const write = writer(options);
  const blocks = report.verdicts.length === 0 ? plainBlocks(report, write) : rulingBlocks(report, options, write);
  const text = blocks.filter((block) => block !== "").join("\n\n");
  return text === "" ? "" : `${text}\n`;
}

/** The mistakes of a question that could not be judged, for a job summary. */
export function markdownFaults(faults: readonly Fault[]): string {
  const items = faults.map((fault) => `- ${literal(visible(sentence(fault)))}`);
  return `**the question is wrong, nothing is judged**\n\n${items.join("\n")}\n`;
}

interface Writer {
  readonly quiet: boolean;
  readonly dash: string;
  own(text: string): string;
  table(table: Table): string;
}

function writer(options: MarkdownOptions): Writer {
  const own = options.ascii ? transliterate : (text: string) => text;
  const dash = own("–");
  const shown = (cell: Cell): string => cellText(cell, options.digits, dash).split("\n").map(literal).join("<br>");
  return { quiet: options.quiet, dash, own, table: (table) => tableText(table, own, shown) };
}

function plainBlocks(report: Report, write: Writer): string[] {
  const blocks = report.tables.map(write.table);
  return write.quiet ? blocks : [...blocks, ...aboutBlocks(report, write)];
}

function rulingBlocks(report: Report, options: MarkdownOptions, write: Writer): string[] {
  const open: string[] = [];
  const folded: string[] = [];
  for (const table of report.tables) {
    const loud = table.rows.map((row) => loudness(report, row, options.failOn));
    if (loud.every((one) => one === undefined)) open.push(write.table(table));
    else {
      const part = (wanted: boolean): Table => reasoned(report, table, (index) => (loud[index] ?? false) === wanted);
      const [problems, others] = [part(true), part(false)];
      if (problems.rows.length > 0) open.push(write.table(problems));
      if (others.rows.length > 0)
        folded.push(fold(problems.rows.length === 0 ? "The claims" : "The other claims", [write.table(others)]));
    }
  }
  // What the table says behind each ruling need not be said again.
  const rest = { ...report, notes: report.notes.filter(({ code }) => code !== "ruling") };
  const about = aboutBlocks(rest, write).filter((block) => block !== "");
  if (!write.quiet && about.length > 0) folded.push(fold("Data and remarks", about));
  return [`**${summaryText(report.verdicts)}**`, ...open, ...folded];
}

/** Whether the verdict a row is about is not as wished; undefined where the row is about none. */
function loudness(report: Report, row: readonly Cell[], failOn: FailOn): boolean | undefined {
  const verdict = verdictOf(report, row);
  return verdict === undefined ? undefined : level(verdict, failOn) !== null;
}

function verdictOf(report: Report, row: readonly Cell[]): Verdict | undefined {
  for (const cell of row)
    if (cell.kind === "ruling" && cell.verdict !== undefined) return report.verdicts[cell.verdict];
  return undefined;
}

/** The chosen rows of a table of rulings, with the reason of each in a column of its own. */
function reasoned(report: Report, table: Table, chosen: (row: number) => boolean): Table {
  const why: Column = { head: "why", align: "left", wraps: true };
  const rows = table.rows.filter((_row, index) => chosen(index));
  return { ...table, columns: [...table.columns, why], rows: rows.map((row) => [...row, reasonCell(report, row)]) };
}

function reasonCell(report: Report, row: readonly Cell[]): Cell {
  const verdict = verdictOf(report, row);
  if (verdict === undefined) return { kind: "empty" };
  const { reason, expect, because } = verdict;
  const texts = [reason, expect === null ? null : `expected ${expect}`, because];
  return { kind: "lines", cells: texts.flatMap((text) => (text === null ? [] : [{ kind: "text", text } as const])) };
}

function aboutBlocks(report: Report, write: Writer): string[] {
  const list = (items: readonly string[]): string => items.map((item) => `- ${literal(item)}`).join("\n");
  return [
    literal(write.own(settingsText(report))),
    list(sources(report).map((parts) => parts.join(", "))),
    list(remarks(report, report.tables, write.dash).map(write.own)),
  ];
}

function fold(title: string, blocks: readonly string[]): string {
  return [`<details><summary>${title}</summary>`, ...blocks, "</details>"].join("\n\n");
}

function tableText(table: Table, own: (text: string) => string, shown: (cell: Cell) => string): string {
  const head = table.columns.map((column) => literal(own(visible(column.head))));
  const rule = table.columns.map((column) => (column.align === "right" ? "---:" : "---"));
  const rows = table.rows.map((row) => table.columns.map((_column, index) => shown(row[index] ?? { kind: "empty" })));
  const lines = [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  const title = table.title === null ? [] : [`### ${literal(own(visible(table.title)))}`, ""];
  return [...title, ...lines].join("\n");
}

/** Text that Markdown, HTML, mentions and CI commands leave alone; what it shows is the text itself. */
function literal(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/[\\`*_[\]|~#$]/g, "\\$&")
    .replaceAll("@", "&#64;")
    .replaceAll("::", "&#58;&#58;");
}
