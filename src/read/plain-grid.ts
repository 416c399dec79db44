import { textCells } from "../kernels/text-cells.ts";
import type { Delimiter } from "./delimiter.ts";
import type { Grid } from "./grid.ts";

/** The grid of a text without quotes, whose lines end in \n: every delimiter ends a cell, every newline a row. Cells are cut when asked for. */
export function plainGrid(text: string, delimiter: Delimiter): Grid {
  const cells = textCells(text, delimiter);
  const { rows, starts, firstCells } = cells ?? cuts(text, delimiter);
  return {
    rows,
    cells,
    blank: (row) => {
      const start = starts[firstCells[row]!]!;
      const code = text.charCodeAt(start);
      if (code > SPACE && code !== delimiter.charCodeAt(0)) return false;
      const line = text.slice(start, starts[firstCells[row + 1]!]! - 1);
      return line.replaceAll(delimiter, "").trim() === "";
    },
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

const SPACE = 32;

/**
 * What kernels/text-cells.ts gives of ASCII, for every text: cell k is text[starts[k] .. starts[k + 1] - 1); row r has the cells
 * firstCells[r] .. firstCells[r + 1]. indexOf runs natively also before the loop is compiled, and most runs of the program end before that.
 */
export function cuts(text: string, delimiter: string): { rows: number; starts: Int32Array; firstCells: Int32Array } {
  let starts = new Int32Array(16 + (text.length >> 3));
  let firstCells = new Int32Array(16 + (text.length >> 5));
  let cells = 1;
  let rows = 1;
  let nextDelimiter = find(text, delimiter, 0);
  let nextNewline = find(text, "\n", 0);
  while (nextDelimiter < text.length || nextNewline < text.length) {
    if (cells + 1 >= starts.length) starts = twice(starts);
    if (nextDelimiter < nextNewline) {
      starts[cells++] = nextDelimiter + 1;
      nextDelimiter = find(text, delimiter, nextDelimiter + 1);
    } else {
      if (rows + 1 >= firstCells.length) firstCells = twice(firstCells);
      firstCells[rows++] = cells;
      starts[cells++] = nextNewline + 1;
      nextNewline = find(text, "\n", nextNewline + 1);
    }
  }
  starts[cells] = text.length + 1;
  firstCells[rows] = cells;
  return { rows, starts, firstCells };
}

function find(text: string, what: string, from: number): number {
  const index = text.indexOf(what, from);
  return index < 0 ? text.length : index;
}

function twice(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
