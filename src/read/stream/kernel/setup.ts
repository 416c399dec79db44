import type { KernelShape } from "./kernel-shape.ts";
import type { Places } from "./places.ts";

/** Calls that tell the kernel about a table, by name, with what they are given; `delimiter` and `newline` end cells and rows. */
export type Setup = readonly (readonly [name: string, values: readonly (number | boolean)[]])[];

export function tableSetup(shape: KernelShape, places: Places): Setup {
  const { stretches } = places;
  return [
    ["places", [places.columns, shape.columns.length, places.most, places.values, places.open]],
    ["symbolsAt", [places.symbols, places.cache, places.stride]],
    ["recordsAt", [places.records, places.recordsEnd, places.longestRecord]],
    ["stretchesAt", [stretches.at, stretches.symbols, stretches.bytes, stretches.rows, stretches.columnBytes]],
    ["rowsOf", [shape.width, shape.day, shape.lastOfDay, shape.symbol, shape.single, shape.onlyEnds]],
  ];
}

export function signsSetup(shape: KernelShape, places: Places, delimiter: number, newline: number): Setup {
  return [
    ["separators", [places.ends, delimiter, newline]],
    ["signs", [delimiter, newline, shape.mark]],
    ["stamps", [shape.form, shape.decimals, shape.parted ? delimiter : 0]],
  ];
}
