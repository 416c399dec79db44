import Papa from "papaparse";
import { Failure } from "../failure.ts";
import type { Delimiter } from "./delimiter.ts";
import type { Grid } from "./grid.ts";

/** The grid of a text by the rules of RFC 4180, through Papa Parse: cells in quotes may hold delimiters, newlines and doubled quotes. The text may begin on any line of its file. */
export function quotedGrid(text: string, delimiter: Delimiter, file: string, firstLine = 1): Grid {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: "\n", fastMode: false });
  const lines = linesOf(data, firstLine);
  const broken = errors.find((error) => error.type === "Quotes");
  if (broken !== undefined) throw brokenQuotes(file, lines[broken.row ?? 0]);
  return {
    rows: data.length,
    blank: (row) => data[row]!.every((cell) => cell.trim() === ""),
    width: (row) => data[row]!.length,
    cell: (row, column) => data[row]![column]!,
    line: (row) => lines[row]!,
    column: (row, column) => columnOf(text.split("\n")[lines[row]! - firstLine]!, delimiter, column),
  };
}

/** Papa Parse counts rows; a row starts one line below the one before, and further down for each newline inside that one's quotes. */
function linesOf(rows: readonly string[][], firstLine: number): Int32Array {
  const lines = new Int32Array(rows.length);
  let line = firstLine;
  rows.forEach((row, index) => {
    lines[index] = line++;
    for (const cell of row) if (cell.includes("\n")) line += cell.split("\n").length - 1;
  });
  return lines;
}

/** Walks along a line, over quoted cells as wholes. Cells before the wanted one that hold a newline have no end in this line. */
function columnOf(line: string, delimiter: Delimiter, column: number): number | undefined {
  let at = 0;
  for (let cell = 0; cell < column; cell++) {
    const quotedCell = /^ *"(?:[^"]|"")*"/.exec(line.slice(at));
    const end = line.indexOf(delimiter, at + (quotedCell?.[0].length ?? 0));
    if (end < 0) return undefined;
    at = end + 1;
  }
  return Array.from(line.slice(0, at)).length + 1;
}

function brokenQuotes(file: string, line: number | undefined): Failure {
  return new Failure({
    code: "broken-quotes",
    place: { file, line },
    found: "a quoted cell does not end where the cell ends",
    expected: 'a quote inside a cell is written twice: ""',
  });
}
