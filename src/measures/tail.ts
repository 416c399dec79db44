import type { ColumnShape } from "../series/column.ts";
import { unitOfMoves } from "../series/column.ts";
import { moves } from "../series/moves.ts";
import type { Note } from "../series/series.ts";
import { picked, type Result, type Sample, usable } from "./measure.ts";
import type { NumberOption } from "./signature.ts";

/** The worst share of the moves that a measure of tails looks at. */
export const TAIL: NumberOption = {
  name: "tail",
  kind: "number",
  otherwise: 0.05,
  low: 0.001,
  high: 0.5,
  share: true,
};

/** The simple moves of a sample's series on the days all of them have, and the share that is its tail. */
export interface TailSample {
  readonly tail: number;
  readonly rows: Int32Array;
  readonly moves: readonly Float64Array[];
  readonly overlap: number;
}

/** Fewer moves than 1 / tail hold no worst share of that size: no number. */
export function tailSample({ columns, rows, numbers }: Sample): TailSample | (Result & { kind: "none" }) {
  const tail = numbers.get("tail")!;
  const flows = columns.map((column) => (column.flow ? column : moves(column)));
  const used = usable(rows, flows);
  const least = leastMoves(tail);
  if (used.length < least) {
    const why = `${used.length} moves have no worst ${percent(tail)}`;
    return { kind: "none", why, n: used.length, needs: `${least} moves` };
  }
  const overlap = Math.max(...flows.map((column) => column.overlap));
  return { tail, rows: used, moves: flows.map((flow) => picked(flow, used)), overlap };
}

/** Fewer moves hold no worst share of that size. */
export function leastMoves(tail: number): number {
  return Math.ceil(1 / tail - 1e-9);
}

const FEW = 8;

/** What is said of a tail of few days. */
export function tailNotes(days: number): readonly Note[] {
  if (days >= FEW) return [];
  return [{ code: "few-tail-days", message: `the tail holds ${days} ${days === 1 ? "day" : "days"} only` }];
}

/** The unit of a series' moves. */
export function unitOfFlow(shape: ColumnShape): string {
  return shape.flow ? shape.unit : unitOfMoves(shape.kind);
}

/** A share as text: 0.05 is 5 %. */
export function percent(share: number): string {
  return `${Number((share * 100).toPrecision(6))} %`;
}
