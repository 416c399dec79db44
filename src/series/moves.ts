import type { Column, ColumnShape } from "./column.ts";
import { unitOfMoves } from "./column.ts";
import type { Kind } from "./series.ts";

/** The shape of the moves of a column over `rows` rows; the moves of a flow are the flow itself. */
export function movesShape(shape: ColumnShape, rows: number): ColumnShape {
  if (shape.flow) return shape;
  return { ...shape, kind: "index", unit: unitOfMoves(shape.kind), flow: true, overlap: rows };
}

/**
 * Moves of a column: the value of each row against the value `rows` rows before.
 * Price and amount: simple returns; yield: basis points (100 times the difference in percent); index: differences.
 * NaN where either value is missing, or not above 0 for a return.
 */
export function moves(column: Column, rows = 1): Column {
  const { values, kind } = column;
  const out = new Float64Array(values.length).fill(Number.NaN);
  const returns = kind === "price" || kind === "amount";
  for (let row = rows; row < values.length; row++) {
    const now = values[row]!;
    const before = values[row - rows]!;
    if (!returns) out[row] = difference(kind, now, before);
    else if (now > 0 && before > 0) out[row] = now / before - 1;
  }
  return { ...column, ...movesShape({ ...column, flow: false }, rows), values: out };
}

/**
 * Moves as correlation, beta and volatility take them: log returns for price and amount, otherwise as `moves`.
 * A flow is taken as it stands: it has been differenced already.
 */
export function logMoves(column: Column): Column {
  return logMovesFrom(column, 0);
}

/** The same for a span whose first row is `from`: on the rows before it there may be NaN. */
export function logMovesFrom(column: Column, from: number): Column {
  if (column.flow) return column;
  const known = LOGGED.get(column) ?? { logged: unknownMoves(column), from: column.values.length };
  LOGGED.set(column, known);
  if (from < known.from) {
    fillLogMoves(known.logged.values, column, from, known.from);
    known.from = from;
  }
  return known.logged;
}

// The same column is asked for its moves by every span of a command and every claim of a file.
const LOGGED = new WeakMap<Column, { readonly logged: Column; from: number }>();

function unknownMoves(column: Column): Column {
  const values = new Float64Array(column.values.length).fill(Number.NaN);
  return { ...column, ...movesShape(column, 1), values };
}

function fillLogMoves(out: Float64Array, { values, kind }: Column, from: number, until: number): void {
  const returns = kind === "price" || kind === "amount";
  for (let row = Math.max(1, from); row < until; row++) {
    const now = values[row]!;
    const before = values[row - 1]!;
    if (!returns) out[row] = difference(kind, now, before);
    else if (now > 0 && before > 0) out[row] = Math.log(now / before);
  }
}

function difference(kind: Kind, now: number, before: number): number {
  return kind === "yield" ? 100 * (now - before) : now - before;
}
