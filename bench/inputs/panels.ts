import { closeSync, openSync, writeSync } from "node:fs";
import { input } from "./folder.ts";
import { days, moves, walk } from "./walk.ts";

/** The names of `count` series: S001, S002 ... */
export function seriesNames(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `S${String(index + 1).padStart(3, "0")}`);
}

/** A CSV with a column a series and a row a weekday: date,S001,S002 ... */
export function widePanel(series: number, rows: number): string {
  return input(`wide-${series}x${rows}.csv`, (path) => {
    const [names, columns] = panel(series, rows);
    written(path, `date,${seriesNames(series).join(",")}\n`, names, (name, row) => {
      return `${name},${columns.map((column) => column[row]!.toFixed(4)).join(",")}\n`;
    });
  });
}

/** The same prices with a row a weekday and series: date,symbol,close. */
export function longPanel(series: number, rows: number): string {
  return input(`long-${series}x${rows}.csv`, (path) => {
    const [names, columns] = panel(series, rows);
    const symbols = seriesNames(series);
    written(path, "date,symbol,close\n", names, (name, row) => {
      return columns.map((column, index) => `${name},${symbols[index]},${column[row]!.toFixed(4)}\n`).join("");
    });
  });
}

function panel(series: number, rows: number): readonly [names: string[], columns: number[][]] {
  const common = moves(rows, 1);
  const columns = Array.from({ length: series }, (_, index) => walk(common, (index % 10) / 10, 0.02, 2 + index));
  return [days("2000-01-03", rows), columns];
}

/** Days are gathered, so that a file of millions of rows is written in a few pieces and never held whole. */
function written(path: string, header: string, names: readonly string[], day: (name: string, row: number) => string) {
  const file = openSync(path, "w");
  writeSync(file, header);
  for (let from = 0; from < names.length; from += 50) {
    const some = names.slice(from, from + 50);
    writeSync(file, some.map((name, index) => day(name, from + index)).join(""));
  }
  closeSync(file);
}
