import type { Cell, Matrix, Table } from "../../print/report.ts";
import { quantileOfSorted } from "../../stats/quantile.ts";
import { sum } from "../../stats/sum.ts";
import { countCell, dayCell, textCell } from "../cells.ts";

/** Series whose matrix a reader still takes in. */
const SHOWN_WHOLE = 8;
/** How many of the highest and of the lowest pairs are told. */
const ENDS = 10;

/** A matrix for a reader: how the pairs lie, and the matrix itself or, where that is large, its highest and lowest pairs. */
export function pairTables(matrix: Matrix): Table[] {
  const { series, values } = matrix;
  const places = placesOf(matrix);
  if (places.length === 0) return [];
  const sorted = Float64Array.from(places, (place) => values[place]!).sort();
  if (series.length <= SHOWN_WHOLE) return [spreadTable(matrix, sorted), wholeTable(matrix)];
  const rank = Math.min(ENDS, sorted.length) - 1;
  const [low, high] = [sorted[rank]!, sorted.at(-1 - rank)!];
  const lowest = places.filter((place) => values[place]! <= low).sort((a, b) => values[a]! - values[b]! || a - b);
  const highest = places.filter((place) => values[place]! >= high).sort((a, b) => values[b]! - values[a]! || a - b);
  return [
    spreadTable(matrix, sorted),
    endTable(matrix, "highest pairs", highest.slice(0, ENDS)),
    endTable(matrix, "lowest pairs", lowest.slice(0, ENDS)),
  ];
}

/** Places below the diagonal that hold a number. */
function placesOf({ series, values }: Matrix): Int32Array {
  const size = series.length;
  const places = new Int32Array((size * (size - 1)) / 2);
  let count = 0;
  for (let row = 1; row < size; row++)
    for (let column = 0; column < row; column++)
      if (!Number.isNaN(values[row * size + column]!)) places[count++] = row * size + column;
  return places.subarray(0, count);
}

function spreadTable({ measure, span, series, n, from, to }: Matrix, sorted: Float64Array): Table {
  const number = (value: number): Cell => ({ kind: "number", value, unit: "1" });
  const head = (text: string) => ({ head: text, align: "right" }) as const;
  return {
    title: `${measure}, ${span}: ${sorted.length} pairs of ${series.length} series`,
    columns: [
      ...["mean", "lowest", "5 %", "median", "95 %", "highest", "n"].map(head),
      ...["from", "to"].map((text) => ({ head: text, align: "left" }) as const),
    ],
    rows: [
      [
        ...[sum(sorted) / sorted.length, sorted[0]!].map(number),
        ...[0.05, 0.5, 0.95].map((level) => number(quantileOfSorted(sorted, level))),
        ...[number(sorted.at(-1)!), countCell(n), dayCell(from), dayCell(to)],
      ],
    ],
  };
}

function endTable({ series, values }: Matrix, title: string, pairs: Int32Array): Table {
  return {
    title,
    columns: [
      { head: "", align: "left" },
      { head: "", align: "left" },
      { head: "correlation", align: "right" },
    ],
    rows: Array.from(pairs, (place): Cell[] => [
      textCell(series[place % series.length]!),
      textCell(series[Math.floor(place / series.length)]!),
      { kind: "number", value: values[place]!, unit: "1" },
    ]),
  };
}

function wholeTable({ series, values }: Matrix): Table {
  return {
    title: null,
    columns: [{ head: "", align: "left" }, ...series.map((head) => ({ head, align: "right" }) as const)],
    rows: series.map((name, row) => [
      textCell(name),
      ...series.map((_, column): Cell => {
        const value = values[row * series.length + column]!;
        if (column >= row) return { kind: "empty" };
        return Number.isNaN(value)
          ? { kind: "none", why: "a series does not vary" }
          : { kind: "number", value, unit: "1" };
      }),
    ]),
  };
}
