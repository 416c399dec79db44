import { type DateFormat, type DayCells, type DayFormat, dayFormatOf } from "../days/day-format.ts";
import { familyOf } from "../days/families.ts";
import { plainCell } from "../days/plain-cell.ts";
import { decode, type Encoding } from "../decode.ts";
import { type NumberFormat, numberFormatOf } from "../numbers/number-format.ts";
import type { Reading } from "../reading.ts";
import { numberCells, type Shape } from "../table.ts";
import { unmarkedUtf16 } from "../unmarked-utf16.ts";

/** How the first bytes of a file are written. They are cut behind a whole line, or a whole character where there is no line. */
export function headEncoding(bytes: Uint8Array, file: string, configured: string | undefined): Encoding {
  return decode(wholeLines(bytes), file, configured).encoding;
}

function wholeLines(bytes: Uint8Array): Uint8Array {
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (wide || unmarkedUtf16(even) !== undefined) {
    for (let i = even.length - 2; i >= 2; i -= 2) if (even[i]! + even[i + 1]! === 10) return even.subarray(0, i + 2);
    return even;
  }
  const newline = Math.max(bytes.lastIndexOf(10), bytes.lastIndexOf(13));
  return newline < 0 ? bytes : bytes.subarray(0, newline + 1);
}

/** The day format that the head decides: of a family that one cell settles; undefined where the whole file has to be asked. */
export function headDays({ grid, data, layout }: Shape, reading: Reading, file: string): DayFormat | undefined {
  const cells: DayCells = {
    count: data.length,
    text: (index) => (layout.day < grid.width(data[index]!) ? grid.cell(data[index]!, layout.day) : ""),
    line: (index) => grid.line(data[index]!),
  };
  const configured: DateFormat = reading.dateFormat ?? layout.dateFormat ?? "auto";
  if (configured !== "auto") return ONE_CELL.has(configured) ? dayFormatOf(cells, configured, file) : undefined;
  for (let i = 0; i < cells.count; i++) {
    const plain = plainCell(cells.text(i));
    const family = familyOf(plain);
    if (family === undefined) continue;
    const settled = family === "count" ? /^\d{9,}/.test(plain) : family !== "triple" && family !== "named month";
    return settled ? dayFormatOf(cells, "auto", file) : undefined;
  }
  return undefined;
}

/** The formats that are known when they are named, and take nothing from the file. */
const ONE_CELL: ReadonlySet<string> = new Set([
  ...["year-month", "year-quarter", "japanese-era", "excel-serial"],
  ...["unix-s", "unix-ms", "unix-us", "unix-ns"],
]);

/** The number format that the head decides; undefined where the whole file has to be asked. */
export function headNumbers(
  { grid, data, layout, text }: Shape,
  quotes: boolean,
  reading: Reading,
  file: string,
): NumberFormat | undefined {
  const cells = numberCells(grid, data, layout);
  const delimiter = text?.delimiter ?? ",";
  if (reading.decimal !== undefined || (delimiter === "," && !quotes))
    return numberFormatOf(cells, reading.decimal ?? "auto", delimiter, quotes, file);
  try {
    const format = numberFormatOf(cells, "auto", delimiter, quotes, file);
    return format.why.startsWith("line ") ? format : undefined;
  } catch {
    return undefined;
  }
}
