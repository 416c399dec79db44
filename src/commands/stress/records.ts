import type { Cell, Table } from "../../print/report.ts";
import { BLOCKS } from "../../series/stress.ts";
import { recursiveMidRanks } from "../../stats/stress/recursive-rank.ts";
import { STRAIN_STATES } from "../../stats/stress/strain.ts";
import { dayCell, textCell } from "../cells.ts";
import type { StrainTold } from "./strain.ts";
import { dateOf, type StressTold } from "./told.ts";

/** A row a day that has an index, in time order: the index, its rank so far, and what each block adds to it. */
export function stressRecords(
  told: StressTold,
  { states }: StrainTold,
  { first, last }: { readonly first: number; readonly last: number },
): Table {
  const ranks = recursiveMidRanks(told.index, { least: 1 });
  const heads = [
    "day",
    "stress",
    "level",
    "percentile",
    "state",
    ...BLOCKS,
    ...BLOCKS.map((block) => `score_${block}`),
  ];
  const rows: Cell[][] = [];
  for (let row = first; row <= last; row++) {
    const day = told.days[row] ?? null;
    if (day === null) continue;
    rows.push([
      dayCell(dateOf(told, row)),
      number(day.index),
      number(day.level),
      number(ranks[row]!),
      textCell(STRAIN_STATES[states[row]!] ?? null),
      ...BLOCKS.map((_, index) => number(day.contributions[index]!)),
      ...told.scores.map((scores) => number(scores[row]!)),
    ]);
  }
  return { title: null, columns: heads.map((head) => ({ head, align: "left" })), rows };
}

function number(value: number): Cell {
  return Number.isNaN(value) ? { kind: "empty" } : { kind: "number", value, unit: "1" };
}
