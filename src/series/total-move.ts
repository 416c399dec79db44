import type { ColumnShape } from "./column.ts";

/** The move from one row to another in the series' own unit; null where a value is missing, or not above 0 for a return. */
export function totalMove(shape: ColumnShape, values: Float64Array, from: number, to: number): number | null {
  const base = values[from];
  const last = values[to];
  if (base === undefined || last === undefined || Number.isNaN(base) || Number.isNaN(last) || to <= from) return null;
  if (shape.kind === "yield") return 100 * (last - base);
  if (shape.kind === "index") return last - base;
  return base > 0 && last > 0 ? last / base - 1 : null;
}
