import type { Column, ColumnShape } from "./column.ts";

export type Operator = "+" | "-" | "*" | "/";

/**
 * The shape of `A op B`. price*price and price/price are prices (a ratio moves in returns), price*amount an amount,
 * yield +- yield a yield, flow +- flow a flow; everything else a plain number whose moves are differences.
 */
export function composedShape(left: ColumnShape, operator: Operator, right: ColumnShape): ColumnShape {
  const overlap = Math.max(left.overlap, right.overlap);
  const plain = { kind: "index", unit: "1", flow: false, every: left.every, overlap: 1 } as const;
  if (operator === "+" || operator === "-") {
    if (left.unit !== right.unit) return plain;
    if (left.flow && right.flow) return { ...left, overlap };
    if (left.flow || right.flow) return plain;
    return left.kind === "yield" && right.kind === "yield" ? left : { ...plain, unit: left.unit };
  }
  if (left.flow || right.flow) return plain;
  if (left.kind === "price" && right.kind === "price") return { ...left, overlap: 1 };
  if (
    operator === "*" &&
    left.kind !== right.kind &&
    [left.kind, right.kind].every((kind) => kind === "price" || kind === "amount")
  )
    return { ...plain, kind: "amount", unit: "amount" };
  return plain;
}

/** `A op B` row by row on one grid; NaN where either is missing or the divisor is 0. */
export function composed(left: Column, operator: Operator, right: Column): Column {
  const values = new Float64Array(left.values.length);
  for (let row = 0; row < values.length; row++)
    values[row] = finite(apply(left.values[row]!, operator, right.values[row]!));
  return { ...composedShape(left, operator, right), grid: left.grid, values };
}

/** `S op number` or `number op S`: the kind of S is kept, except for number / S, which is a plain number. */
export function scaledShape(shape: ColumnShape, operator: Operator, numberFirst: boolean): ColumnShape {
  if (operator === "/" && numberFirst)
    return {
      ...shape,
      kind: shape.kind === "price" ? "price" : "index",
      unit: shape.kind === "price" ? "price" : "1",
      flow: false,
    };
  return shape;
}

/** `S op number` (or `number op S`) row by row. */
export function scaled(column: Column, operator: Operator, number: number, numberFirst: boolean): Column {
  const values = column.values.map((value) =>
    finite(numberFirst ? apply(number, operator, value) : apply(value, operator, number)),
  );
  return { ...column, ...scaledShape(column, operator, numberFirst), values };
}

export function apply(left: number, operator: Operator, right: number): number {
  if (operator === "+") return left + right;
  if (operator === "-") return left - right;
  return operator === "*" ? left * right : left / right;
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : Number.NaN;
}
