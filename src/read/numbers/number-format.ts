import { Failure } from "../../failure.ts";
import { quoted } from "../quoted.ts";
import type { Decimal } from "./decimal.ts";
import { type DecimalEvidence, decimalEvidence, type Witness } from "./decimal-evidence.ts";
import { LAKHS } from "./digit-groups.ts";
import { halfWidth } from "./half-width.ts";
import { groupsByLakhs } from "./lakhs.ts";
import { saysMissing } from "./missing-words.ts";
import type { NumberCells } from "./number-cells.ts";
import { plainCommaNumber, plainNumber } from "./plain-number.ts";
import { EITHER, groupsByApostrophes } from "./thirty-seconds.ts";
import { numericValue, writtenNumber } from "./written-number.ts";

export type { Decimal } from "./decimal.ts";
export type { NumberCells } from "./number-cells.ts";

/** How a file writes its numbers. */
export interface NumberFormat {
  readonly decimal: Decimal;
  /** what decided, for people: `line 2 has "1,91%"` */
  readonly why: string;
  /** true where points were taken as decimal though each could part thousands (1.234 in all cells that have a mark): worth a note */
  readonly doubtful: boolean;
  /**
   * The number of a cell, correctly rounded. "missing" for the words that files write where there is no value, "overflow" beyond 1.8e308,
   * "wrong" for all else - also for a number of the other format, which is how a cell that contradicts a configured or undoubted format is found.
   */
  read(text: string): number | "missing" | "wrong" | "overflow";
}

/**
 * The format of a whole file, or a Failure; it is never guessed cell by cell. A configured mark is taken as it is. A file parted by commas that
 * has no quotes cannot have a comma in a cell: decimal point, and no cell is looked at. Otherwise all cells are (decimal-evidence.ts):
 *
 * - some are numbers with a decimal point only, or with a comma only: that mark. Both: Failure mixed-decimals, which names a line of each.
 * - none is, and some cell is like 1,234: Failure ambiguous-decimal.
 * - none is, and there are only points, like 1.234: decimal point, as programs write it, and `doubtful`, for a German export of whole numbers
 *   below a million looks the same. A single 0.950, 1.5 or 1234.567 among them settles it.
 */
export function numberFormatOf(
  cells: NumberCells,
  configured: "auto" | Decimal,
  delimiter: string,
  hasQuotes: boolean,
  file: string,
): NumberFormat {
  if (configured !== "auto") return format(cells, configured, "as configured");
  if (delimiter === "," && !hasQuotes) return format(cells, "point", "commas part the cells");
  return formatByEvidence(cells, decimalEvidence(cells), file);
}

/** The format of a file whose cells told this of their decimal mark. `cells` are asked for groups of digits only. */
export function formatByEvidence(
  cells: NumberCells,
  { point, comma, eitherComma, eitherPoint }: DecimalEvidence,
  file: string,
): NumberFormat {
  if (point !== undefined && comma !== undefined) throw contradiction(point, comma, file);
  if (point !== undefined) return format(cells, "point", whyOf(point));
  if (comma !== undefined) return format(cells, "comma", whyOf(comma));
  if (eitherComma !== undefined) throw ambiguous(eitherComma, { eitherPoint }, file);
  if (eitherPoint === undefined)
    return format(cells, "point", cells.stored ? "no number is written as text" : "no cell has a decimal mark");
  return format(cells, "point", `points are the only marks, as in line ${eitherPoint.line}`, true);
}

function format(cells: NumberCells, decimal: Decimal, why: string, doubtful = false): NumberFormat {
  const plain = decimal === "point" ? plainNumber : plainCommaNumber;
  let lakhs: boolean | undefined;
  let apostrophes: boolean | undefined = why === "as configured" ? true : undefined;
  const carefully = (text: string): ReturnType<NumberFormat["read"]> => {
    const bare = halfWidth(text);
    const written = writtenNumber(bare);
    if (written === undefined) return saysMissing(bare) ? "missing" : "wrong";
    const value = numericValue(written, decimal);
    if (value === undefined) return "wrong";
    if (LAKHS.test(written.core)) {
      lakhs ??= groupsByLakhs(cells);
      if (!lakhs) return "wrong";
    }
    if (EITHER.test(written.core)) {
      apostrophes ??= groupsByApostrophes(cells);
      if (!apostrophes) return "wrong";
    }
    return Number.isFinite(value) ? value : "overflow";
  };
  return { decimal, why, doubtful, read: (text) => plain(text) ?? carefully(text) };
}

function whyOf({ text, line }: Witness): string {
  return `line ${line} has ${quoted(text.trim())}`;
}

function contradiction(point: Witness, comma: Witness, file: string): Failure {
  const [first, second] = point.line <= comma.line ? [point, comma] : [comma, point];
  const mark = (one: Witness) => (one === point ? "point" : "comma");
  return new Failure({
    code: "mixed-decimals",
    place: { file, line: second.line },
    found: `${whyOf(first)}, with a decimal ${mark(first)}, and line ${second.line} ${quoted(second.text.trim())}, with a decimal ${mark(second)}`,
    expected: "one decimal mark is expected in the whole file; decimal: point or comma says which is right",
  });
}

function ambiguous(cell: Witness, { eitherPoint }: Pick<DecimalEvidence, "eitherPoint">, file: string): Failure {
  const beside =
    eitherPoint === undefined ? "" : `, nor does line ${eitherPoint.line} with ${quoted(eitherPoint.text.trim())}`;
  return new Failure({
    code: "ambiguous-decimal",
    place: { file, line: cell.line },
    found: `the comma of ${quoted(cell.text.trim())} may be decimal or part thousands; no other cell tells${beside}`,
    expected: "set decimal: point or comma",
  });
}
