import { type Outcome, outcomes } from "./goals.ts";
import { growth } from "./growth.ts";
import type { Result, Row } from "./measure.ts";
import { median, medianRatio } from "./median.ts";

/** A markdown table; the columns from `numbersFrom` on are set to the right. */
export function markdown(header: readonly string[], rows: readonly (readonly string[])[], numbersFrom: number): string {
  const rule = header.map((_, column) => (column < numbersFrom ? "---" : "---:"));
  return [header, rule, ...rows].map((cells) => `| ${cells.map(escaped).join(" | ")} |`).join("\n");
}

function escaped(cell: string): string {
  return cell.replaceAll("|", "\\|");
}

/** All goals of the cases, each with what was measured and whether it was reached. */
export function goalRows(results: readonly Result[]): string[][] {
  return results.flatMap((result) =>
    outcomes(result).map((outcome) => [result.measured.name, outcome.goal, outcome.found, verdict(outcome)]),
  );
}

/** Such rows as a table. */
export function goalsTable(rows: readonly (readonly string[])[]): string {
  return markdown(["case", "goal", "measured", "reached"], rows, 4);
}

function verdict({ reached }: Outcome): string {
  if (reached === undefined) return "not measured";
  return reached ? "yes" : "**no**";
}

/** One case: what was asked, and every command with its median, its ratio to the base and its peak memory. */
export function caseSection({ measured, rounds, rows }: Result): string {
  const base = rows.find(({ command }) => command.name === measured.base);
  const steps = growth(rows, base);
  const cells = rows.map((row) =>
    "trouble" in row
      ? [row.command.name, row.trouble, "", ""]
      : [row.command.name, milliseconds(row.times), ratio(row, base), megabytes(row.peaks)],
  );
  const header = ["command", "median ms", `x ${measured.base}`, "peak MB"];
  const table =
    steps === undefined
      ? markdown(header, cells, 1)
      : markdown(
          [...header, "exponent"],
          cells.map((row, index) => [...row, exponent(steps.local[index])]),
          1,
        );
  const grows =
    steps === undefined
      ? []
      : [
          `Above ${measured.base} the time grows with the size to the power of ${exponent(steps.overall)} over all sizes.`,
        ];
  const words = [`## ${measured.name}`, `${measured.question} ${rounds} rounds.`, table, ...grows, measured.note];
  return words.filter((word) => word !== undefined).join("\n\n");
}

function exponent(value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? "" : value.toFixed(2);
}

function milliseconds(times: readonly number[]): string {
  const middle = median(times);
  return middle < 100 ? middle.toFixed(1) : middle.toFixed(0);
}

function ratio({ times }: { readonly times: readonly number[] }, base: Row | undefined): string {
  if (base === undefined || "trouble" in base) return "";
  const value = medianRatio(times, base.times);
  return value < 10 ? value.toFixed(2) : value.toFixed(0);
}

function megabytes(peaks: readonly number[]): string {
  return peaks.length === 0 ? "" : median(peaks).toFixed(1);
}
