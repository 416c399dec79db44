import { Failure } from "../failure.ts";
import { countedRows } from "../series/counted-rows.ts";
import type { Table } from "./table.ts";

/** The symbols of a long file in the order of their first rows, each with its rows (indices into `table.rows`). */
export function symbolRows(table: Table): ReadonlyMap<string, Int32Array> {
  const known = sorted.get(table) ?? bySymbol(table);
  sorted.set(table, known);
  return known;
}

// A file of many symbols is asked for each of them.
const sorted = new WeakMap<Table, ReadonlyMap<string, Int32Array>>();

function bySymbol(table: Table): ReadonlyMap<string, Int32Array> {
  const { grid, rows, layout, file } = table;
  const found = new Map<string, number[]>();
  rows.forEach((row, index) => {
    const symbol = layout.symbol! < grid.width(row) ? grid.cell(row, layout.symbol!).trim() : "";
    if (symbol === "") throw nameless(file, grid.line(row), layout.header[layout.symbol!]!);
    const list = found.get(symbol);
    if (list === undefined) found.set(symbol, [index]);
    else list.push(index);
  });
  return new Map(Array.from(found, ([symbol, list]) => [symbol, Int32Array.from(list)]));
}

/** The rows of one series: all of them, or in a long file those of its symbol; without one, of the symbol named like it, or of the only symbol. */
export function rowsOf(table: Table, symbol: string | undefined, series: string): Int32Array {
  if (table.layout.symbol === undefined) return everyIndex(table);
  const symbols = symbolRows(table);
  return symbols.get(symbolOf([...symbols.keys()], symbol, series, table.file))!;
}

/** 0 .. rows - 1. Those of its grid that are filled ascend from 0: where as many are filled without a gap, they are these, and no loop is needed. */
function everyIndex({ rows: { length }, grid }: Table): Int32Array {
  const filled = grid.cells?.filled;
  if (filled !== undefined && filled[length - 1] === length - 1) return filled.subarray(0, length);
  return countedRows(0, length);
}

/** Which of the symbols of a file a series is. */
export function symbolOf(names: readonly string[], symbol: string | undefined, series: string, file: string): string {
  if (symbol !== undefined && names.includes(symbol)) return symbol;
  const same = names.filter((name) => name.toLowerCase() === series.toLowerCase());
  const chosen = same.length === 1 ? same[0] : names.length === 1 ? names[0] : undefined;
  if (chosen !== undefined) return chosen;
  throw new Failure({
    code: "several-symbols",
    place: { file },
    found: `holds ${names.length} series, none named ${series}: ${names.slice(0, 8).join(", ")}${names.length > 8 ? ", …" : ""}`,
    expected: "give the file itself as --data for all of them",
  });
}

export function nameless(file: string, line: number, column: string): Failure {
  return new Failure({
    code: "no-symbol",
    place: { file, line },
    found: `column ${column} is empty`,
    expected: "expected the name of a series",
  });
}
