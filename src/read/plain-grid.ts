import type { Delimiter } from "./delimiter.ts";
import type { Grid } from "./grid.ts";

const NEWLINE = 10;

/** The grid of a text without quotes, whose lines end in \n: every delimiter ends a cell, every newline a row. Cells are cut when asked for. */
export function plainGrid(text: string, delimiter: Delimiter): Grid {
  const { rows, cells } = count(text, delimiter.charCodeAt(0));
  // Cell k is text[starts[k] .. starts[k + 1] - 1); row r has the cells firstCells[r] .. firstCells[r + 1].
  const starts = new Int32Array(cells + 1);
  const firstCells = new Int32Array(rows + 1);
  fill(text, delimiter.charCodeAt(0), starts, firstCells);
  return {
    rows,
    width: (row) => firstCells[row + 1]! - firstCells[row]!,
    cell: (row, column) => {
      const index = firstCells[row]! + column;
      return text.slice(starts[index]!, starts[index + 1]! - 1);
    },
    line: (row) => row + 1,
    column: (row, column) => {
      const first = firstCells[row]!;
      return Array.from(text.slice(starts[first]!, starts[first + column]!)).length + 1;
    },
  };
}

function count(text: string, delimiter: number): { rows: number; cells: number } {
  let rows = 1;
  let delimiters = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === delimiter) delimiters++;
    else if (code === NEWLINE) rows++;
  }
  return { rows, cells: rows + delimiters };
}

function fill(text: string, delimiter: number, starts: Int32Array, firstCells: Int32Array): void {
  let cell = 1;
  let row = 1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === NEWLINE) firstCells[row++] = cell;
    else if (code !== delimiter) continue;
    starts[cell++] = i + 1;
  }
  starts[cell] = text.length + 1;
  firstCells[row] = cell;
}
