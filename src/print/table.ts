import { remarks, settingsText, sources } from "./about.ts";
import { transliterate } from "./ascii.ts";
import { cellText } from "./cell.ts";
import { type Paint, painter } from "./color.ts";
import { layout } from "./layout.ts";
import type { Report, Table, Tone } from "./report.ts";
import { uncommanded, visible } from "./safe.ts";
import { summaryText } from "./summary.ts";
import { wrap } from "./wrap.ts";

export interface TableOptions {
  readonly width: number;
  readonly color: boolean;
  readonly ascii: boolean;
  readonly digits: number | undefined;
  /** only the tables and the count of rulings */
  readonly quiet: boolean;
}

/**
 * A report for a terminal: its tables, how many verdicts of each ruling, settings, sources and remarks, in `width` columns.
 * No character of a cell is lost: what does not fit wraps.
 */
export async function tableFormat(report: Report, options: TableOptions): Promise<string> {
  const own = options.ascii ? transliterate : (text: string) => text;
  const dash = own("–");
  const paint = await painter(options.color);
  const blocks: string[] = [];
  for (const table of report.tables) blocks.push(await tableText(table, options, own, paint));
  if (report.verdicts.length > 0) blocks.push(filled(summaryText(report.verdicts), options.width));
  if (!options.quiet) {
    blocks.push(filled(own(settingsText(report)), options.width));
    blocks.push(await sourcesText(report, options.width));
    const bullet = own("• ");
    const listed = remarks(report, report.tables, dash).map((remark) => filled(own(remark), options.width, bullet));
    blocks.push(listed.join("\n"));
  }
  const text = blocks.filter((block) => block !== "").join("\n\n");
  return text === "" ? "" : `${uncommanded(text)}\n`;
}

async function tableText(
  table: Table,
  options: TableOptions,
  own: (text: string) => string,
  paint: Paint,
): Promise<string> {
  const heads = table.columns.map((column) => own(visible(column.head)));
  const text = await layout(
    {
      head: heads.every((head) => head === "") ? null : heads,
      rows: table.rows.map((row) => row.map((cell) => cellText(cell, options.digits, own("–")))),
      columns: table.columns,
      rule: own("─"),
      paint: (line, row, column) => {
        const cell = table.rows[row]?.[column];
        if (cell?.kind === "ruling") return paint(cell.ruling, line);
        return cell?.kind === "text" && cell.tones !== undefined ? toned(line, cell.tones, paint) : line;
      },
    },
    options.width,
  );
  return table.title === null ? text : `${filled(own(visible(table.title)), options.width)}\n\n${text}`;
}

/** Runs of one character, each in its tone. */
function toned(line: string, tones: Readonly<Record<string, Tone>>, paint: Paint): string {
  return line.replace(/(.)\1*/gu, (run, sign: string) => {
    const tone = tones[sign];
    return tone === undefined ? run : paint(tone, run);
  });
}

async function sourcesText(report: Report, width: number): Promise<string> {
  if (report.data.length === 0) return "";
  const columns = [{ align: "left" }, { align: "left", wraps: true }, { align: "left" }, { align: "right" }] as const;
  return layout({ head: null, rows: sources(report), columns, rule: "-" }, width);
}

/** Text wrapped to a width, hanging behind a bullet. */
function filled(text: string, width: number, bullet = ""): string {
  if (text === "") return "";
  const lines = wrap(text, Math.max(2, width - bullet.length)).map((line) => line.replace(/ +$/, ""));
  return lines.map((line, index) => `${index === 0 ? bullet : " ".repeat(bullet.length)}${line}`).join("\n");
}
