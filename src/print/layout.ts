import { columnWidths, type Wish } from "./column-widths.ts";
import { widestGrapheme, width } from "./width.ts";
import { widestFigure, widestPiece, wrap } from "./wrap.ts";

/** Safe text to lay out in columns; `head` null where the columns have no names. */
export interface Grid {
  readonly head: readonly string[] | null;
  readonly rows: readonly (readonly string[])[];
  readonly columns: readonly { readonly align: "left" | "right"; readonly wraps?: boolean }[];
  /** one character, repeated under the head */
  readonly rule: string;
  /** changes how a line of a cell is sent, never its width: colour */
  readonly paint?: (line: string, row: number, column: number) => string;
}

/**
 * The grid as lines of at most `room` columns, without borders, a rule under the head, two spaces between columns, no trailing spaces.
 * cli-table3 places the cells; lines it would measure wrongly (colour, newer emoji, decomposed kana) go through it as stand-ins of the right width.
 */
export async function layout(grid: Grid, room: number): Promise<string> {
  if (grid.columns.length === 0) return "";
  const { default: Table } = await import("cli-table3");
  const widths = columnWidths(wishes(grid), room - GAP.length * (grid.columns.length - 1));
  const options = {
    colWidths: widths,
    colAligns: grid.columns.map((column) => column.align),
    style: { head: [], border: [], compact: true, "padding-left": 0, "padding-right": 0 },
    chars: { ...BORDERLESS, mid: grid.rule, "mid-mid": grid.rule.repeat(GAP.length) },
  };
  const pieces: string[] = [];
  // The layout of cli-table3 takes quadratic time in the rows; the widths are fixed, so a long table is laid out in slices.
  for (let start = 0; start === 0 || start < grid.rows.length; start += SLICE) {
    const head = start === 0 ? grid.head : null;
    const table = new Table({ ...options, ...(head === null ? {} : { head: [] as string[] }) });
    const standIns: string[] = [];
    if (head !== null) table.options.head = placed(head, widths, standIns, undefined);
    for (const [offset, row] of grid.rows.slice(start, start + SLICE).entries()) {
      const paint =
        grid.paint && ((line: string, column: number) => grid.paint?.(line, start + offset, column) ?? line);
      table.push(placed(row, widths, standIns, paint));
    }
    const text = table.toString();
    if (text !== "") pieces.push(text.replace(STAND_IN, () => standIns.shift() ?? ""));
  }
  return pieces.join("\n").replace(/ +$/gm, "");
}

const GAP = "  ";
const SLICE = 64;
const STAND_IN = /\ue000\ue001*/g;
const PLAIN = /^[\x20-\x7e]*$/;
const BORDERLESS = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  right: "",
  "right-mid": "",
  middle: GAP,
};

/** A cell's own lines, each wrapped to the room there is. */
function linesOf(text: string, room: number): string[] {
  return text.split("\n").flatMap((line) => wrap(line, room).map((piece) => piece.replace(/ +$/, "")));
}

function wishes(grid: Grid): Wish[] {
  const all = grid.head === null ? grid.rows : [grid.head, ...grid.rows];
  return grid.columns.map((column, index) => {
    let natural = 1;
    let piece = 1;
    let grapheme = 1;
    for (const text of all.flatMap((row) => (row[index] ?? "").split("\n"))) {
      natural = Math.max(natural, width(text));
      piece = Math.max(piece, widestPiece(text));
      grapheme = Math.max(grapheme, widestGrapheme(text));
    }
    const figure = (days: boolean) =>
      grid.rows.reduce((widest, row) => Math.max(widest, widestFigure(row[index] ?? "", days)), 1);
    return { natural, piece, figure, grapheme, wraps: column.wraps ?? false };
  });
}

/** The cells of a row, wrapped to their widths; stand-ins are registered in the order in which cli-table3 draws: line by line. */
function placed(
  row: readonly string[],
  widths: readonly number[],
  standIns: string[],
  paint: ((line: string, column: number) => string) | undefined,
): string[] {
  const cells = widths.map((room, column) => linesOf(row[column] ?? "", room));
  const height = Math.max(...cells.map((lines) => lines.length));
  for (let line = 0; line < height; line++) {
    for (const [column, lines] of cells.entries()) {
      const text = lines[line];
      if (text === undefined || text === "") continue;
      const sent = paint?.(text, column) ?? text;
      if (PLAIN.test(sent)) continue;
      // A line that takes no column at all still stands somewhere: beside a space.
      const columns = width(text);
      standIns.push(columns === 0 ? ` ${sent}` : sent);
      lines[line] = `\ue000${"\ue001".repeat(Math.max(columns, 1) - 1)}`;
    }
  }
  return cells.map((lines) => lines.join("\n"));
}
