import { csvFormat } from "./csv.ts";
import { jsonFormat } from "./json.ts";
import { markdownFormat } from "./markdown.ts";
import type { Report } from "./report.ts";
import { tableFormat } from "./table.ts";

export { wantsColor } from "./color.ts";
export { failureText } from "./failure.ts";

export const FORMATS = ["table", "csv", "json", "markdown"] as const;
export type Format = (typeof FORMATS)[number];

export interface RenderOptions {
  readonly format: Format;
  /** columns a table may take */
  readonly width: number;
  readonly color: boolean;
  readonly ascii: boolean;
  /** decimals shown in table and markdown; csv and json always give full precision */
  readonly digits: number | undefined;
  /** only the tables and the count of rulings: no settings, sources, remarks */
  readonly quiet: boolean;
}

/** A report as the text of one format. Same report, same options, same bytes. */
export async function render(report: Report, options: RenderOptions): Promise<string> {
  switch (options.format) {
    case "table":
      return tableFormat(report, options);
    case "csv":
      return csvFormat(report);
    case "json":
      return jsonFormat(report);
    case "markdown":
      return markdownFormat(report, options);
  }
}
