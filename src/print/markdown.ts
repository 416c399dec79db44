import { remarks, settingsText, sourceParts } from "./about.ts";
import { transliterate } from "./ascii.ts";
import { cellText } from "./cell.ts";
import type { Report, Table } from "./report.ts";
import { visible } from "./safe.ts";
import { summaryText } from "./summary.ts";

export interface MarkdownOptions {
  readonly ascii: boolean;
  readonly digits: number | undefined;
  readonly quiet: boolean;
}

/** A report as GitHub Markdown: tables, the count of rulings, settings, sources and remarks. Text of the data never becomes markup. */
export function markdownFormat(report: Report, options: MarkdownOptions): string {
  const own = options.ascii ? transliterate : (text: string) => text;
  const dash = own("–");
  const blocks = report.tables.map((table) => tableText(table, options.digits, own, dash));
  if (report.verdicts.length > 0) blocks.push(`**${summaryText(report.verdicts)}**`);
  if (!options.quiet) {
    blocks.push(literal(own(settingsText(report))));
    blocks.push(report.data.map((data) => `- ${literal(sourceParts(data).join(", "))}`).join("\n"));
    blocks.push(
      remarks(report, report.tables, dash)
        .map((remark) => `- ${literal(own(remark))}`)
        .join("\n"),
    );
  }
  const text = blocks.filter((block) => block !== "").join("\n\n");
  return text === "" ? "" : `${text}\n`;
}

function tableText(table: Table, digits: number | undefined, own: (text: string) => string, dash: string): string {
  const head = table.columns.map((column) => literal(own(visible(column.head))));
  const rule = table.columns.map((column) => (column.align === "right" ? "---:" : "---"));
  const rows = table.rows.map((row) => table.columns.map((_column, index) => shown(row[index])));
  const lines = [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  const title = table.title === null ? [] : [`### ${literal(own(visible(table.title)))}`, ""];
  return [...title, ...lines].join("\n");

  function shown(cell: Table["rows"][number][number] | undefined): string {
    return cell === undefined ? "" : cellText(cell, digits, dash).split("\n").map(literal).join("<br>");
  }
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
