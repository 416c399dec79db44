import { Failure } from "../failure.ts";
import { looksLikeDay } from "./days/day-format.ts";
import { DAY_NAMES, plainName } from "./header-names.ts";
import type { Layout } from "./layout.ts";
import { quoted } from "./quoted.ts";

/**
 * Failure where a second table stands to the right of the first (`Date,Close,,Date,Close`): its rows have days of their own, and read by
 * those of the first its values would stand on wrong days. `rows` are the first rows of data, their cells trimmed.
 */
export function refuseSecondTable(layout: Layout, rows: readonly (readonly string[])[], file: string, line: number) {
  const second = layout.header.findIndex((_, column) => {
    return isBetweenValues(layout, column) && hasOwnDays(layout, rows, column);
  });
  if (second < 0) return;
  const name = layout.header[second]!;
  throw new Failure({
    code: "side-by-side",
    place: { file, line },
    found: `column ${second + 1}${name === "" ? "" : `, ${quoted(name)},`} holds days as column ${layout.day + 1} does: two tables stand side by side`,
    expected: "save each of them in a file of its own",
  });
}

/** Values of the first table stand before the column, and values of another one behind it. */
function isBetweenValues({ day, clock, header, values }: Layout, column: number): boolean {
  if (column <= day || column === clock || column >= header.length - 1) return false;
  return values.some((value) => value < column) && values.some((value) => value > column);
}

function hasOwnDays({ day, header }: Layout, rows: readonly (readonly string[])[], column: number): boolean {
  const name = plainName(header[column]!);
  if (name !== "" && name.replace(/[ ._]?\d+$/, "") === plainName(header[day]!)) return true;
  if (name !== "" && !DAY_NAMES.includes(name)) return false;
  const cells = rows.map((row) => [row[day] ?? "", row[column] ?? ""] as const).filter(([, cell]) => cell !== "");
  if (cells.length === 0 || !cells.every(([, cell]) => /[^\d.]/.test(cell) && looksLikeDay(cell))) return false;
  return name === "" || cells.some(([first, cell]) => first.slice(0, 10) !== cell.slice(0, 10));
}
