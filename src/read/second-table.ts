import { Failure } from "../failure.ts";
import { looksLikeDay } from "./days/day-format.ts";
import { DAY_NAMES, plainNames } from "./header-names.ts";
import type { Layout } from "./layout.ts";
import { quoted } from "./quoted.ts";

/**
 * Failure where a second table stands to the right of the first (`Date,Close,,Date,Close`): its rows have days of their own, and read by
 * those of the first its values would stand on wrong days. `rows` are the first rows of data, their cells trimmed.
 */
export function refuseSecondTable(layout: Layout, rows: readonly (readonly string[])[], file: string, line: number) {
  const day = plainNames(layout.header)[layout.day]!;
  const [first, last] = [layout.values[0] ?? 0, layout.values.at(-1) ?? 0];
  // Values of the first table stand before the column, and values of another one behind it.
  const second = layout.header.findIndex((_, column) => {
    const between = column > layout.day && column !== layout.clock && column > first && column < last;
    return between && hasOwnDays(layout, day, rows, column);
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

function hasOwnDays(
  { day, header }: Layout,
  dayName: string,
  rows: readonly (readonly string[])[],
  column: number,
): boolean {
  const name = plainNames(header)[column]!;
  if (name !== "" && name.replace(/[ ._]?\d+$/, "") === dayName) return true;
  if (name !== "" && !DAY_NAMES.includes(name)) return false;
  const cells = rows.map((row) => [row[day] ?? "", row[column] ?? ""] as const).filter(([, cell]) => cell !== "");
  if (cells.length === 0 || !cells.every(([, cell]) => /[^\d.]/.test(cell) && looksLikeDay(cell))) return false;
  return name === "" || cells.some(([first, cell]) => first.slice(0, 10) !== cell.slice(0, 10));
}
