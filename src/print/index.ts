import { conciseFormat } from "./concise.ts";
import { csvFormat } from "./csv.ts";
import { githubFormat } from "./github.ts";
import { jsonFormat } from "./json.ts";
import { junitFormat } from "./junit.ts";
import { markdownFormat } from "./markdown.ts";
import { type FailOn, reported } from "./outcome.ts";
import type { Report } from "./report.ts";
import { sarifFormat } from "./sarif.ts";
import { tableFormat } from "./table.ts";
import { tapFormat } from "./tap.ts";

export { wantsColor } from "./color.ts";
export { failureText } from "./failure.ts";

/** Formats of rulings alone; a number without a ruling has no place in them. */
export const RULING_FORMATS = ["junit", "github", "concise", "sarif", "tap"] as const;
export const FORMATS = ["table", "csv", "json", "markdown", ...RULING_FORMATS] as const;
export type Format = (typeof FORMATS)[number];

export interface RenderOptions {
  readonly format: Format;
  /** columns a table may take */
  readonly width: number;
  readonly color: boolean;
  readonly ascii: boolean;
  /** decimals shown in formats for readers; csv and json always give full precision */
  readonly digits: number | undefined;
  /** only the tables and the count of rulings: no settings, sources, remarks */
  readonly quiet: boolean;
  /** what fails the run, as the formats for CI tell it */
  readonly failOn: FailOn;
}

/** A report as the text of one format. Same report, same options, same bytes. */
export async function render(report: Report, options: RenderOptions): Promise<string> {
  const ruling = { failOn: reported(options.failOn), digits: options.digits };
  switch (options.format) {
    case "table":
      return tableFormat(report, options);
    case "csv":
      return csvFormat(report);
    case "json":
      return jsonFormat(report);
    case "markdown":
      return markdownFormat(report, { ...options, ...ruling });
    case "junit":
      return junitFormat(report, ruling);
    case "github":
      return githubFormat(report, ruling);
    case "concise":
      return conciseFormat(report, ruling);
    case "sarif":
      return sarifFormat(report, ruling);
    case "tap":
      return tapFormat(report, ruling);
  }
}
