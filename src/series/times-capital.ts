import type { ColumnShape } from "./column.ts";

/** The shape of how many times its capital is held, by the risk of a price; of anything else what is wrong: it has no `what`. */
export function timesCapital(series: ColumnShape, what: string): ColumnShape | string {
  return (series.kind === "price" || series.kind === "amount") && !series.flow
    ? { ...series, kind: "index", unit: "1" }
    : `has no ${what}; it is taken of a price`;
}
