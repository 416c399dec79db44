import type { Finding } from "../../measures/finding.ts";
import type { Cell, Table } from "../../print/report.ts";
import { BLOCKS } from "../../series/stress.ts";
import { countCell, dayCell, intervalCell, intervalHead, textCell, valueCell } from "../cells.ts";
import { STATE_COLUMNS, stateRow } from "../state-table.ts";
import type { StressAsked } from "./asked.ts";
import { monthsOf } from "./history.ts";
import { type StrainTold, strainWords } from "./strain.ts";
import { dateOf, mostOf, PEAKS, type StressTold, weightsOn } from "./told.ts";

/** Up to so many sessions the history has a row a day, above it a row a month. */
const MOST_DAYS = 60;

/** The index now. */
export function nowTable(told: StressTold | null, asked: StressAsked, now: Finding, rank: Finding): Table {
  const last = told?.days.at(-1) ?? null;
  return {
    title: `${asked.call}; the level squared, less what the blocks do not share, is the index`,
    columns: [
      { head: "stress", align: "right" },
      { head: "level", align: "right" },
      { head: "percentile so far", align: "right", wraps: true },
      { head: "n", align: "right" },
      { head: "from", align: "left" },
      { head: "to", align: "left" },
    ],
    rows: [
      [
        valueCell(now),
        last === null ? { kind: "empty" } : ratio(last.level),
        valueCell(rank),
        countCell(rank.n),
        dayCell(rank.from),
        dayCell(rank.to),
      ],
    ],
  };
}

/** Whether the index is strained, since when, and what was before. */
export function strainTable(told: StressTold, strain: StrainTold, { reason }: Finding): Table {
  const { present, runs } = strain;
  const before = runs.at(-2);
  return {
    title: `strained: ${strainWords(strain)}`,
    columns: STATE_COLUMNS,
    rows: [stateRow(present, before === undefined ? null : dateOf(told, before.last), reason ?? "no state")],
  };
}

/** What the index of the last row is made of; the contributions add to it. */
export function blocksTable(told: StressTold, asked: StressAsked): Table {
  const row = told.days.length - 1;
  const today = told.days[row]!;
  const weights = weightsOn(told, row, asked);
  const blocks = BLOCKS.flatMap((block, index): Cell[][] => {
    const weight = weights[index]!;
    if (weight === null) return [];
    return [[textCell(block), ratio(weight, 2), ratio(told.scores[index]![row]!), ratio(today!.contributions[index]!)]];
  });
  return {
    title: "contributions, which add to the index; one below 0 moves against the rest",
    columns: [
      { head: "block", align: "left" },
      { head: "weight", align: "right" },
      { head: "score", align: "right" },
      { head: "contribution", align: "right" },
    ],
    rows: [...blocks, [textCell("sum"), ratio(1, 2), { kind: "empty" }, ratio(today!.index)]],
  };
}

/** The history of some rows, newest first: by day, or where there are many by month. */
export function historyTable(told: StressTold, { first, last }: { first: number; last: number }): Table {
  if (last - first < MOST_DAYS) return daysTable(told, first, last);
  return {
    title: "history by month, newest first",
    columns: [
      { head: "month", align: "left" },
      { head: "mean", align: "right" },
      { head: "highest", align: "right" },
      { head: "on", align: "left" },
      { head: "at the end", align: "right" },
      { head: "n", align: "right" },
    ],
    rows: monthsOf(told, first, last)
      .reverse()
      .map(({ month, mean, highest, peak, last: end, n }) => [
        textCell(month),
        ratio(mean),
        ratio(highest),
        dayCell(dateOf(told, peak)),
        ratio(end),
        countCell(n),
      ]),
  };
}

function daysTable(told: StressTold, first: number, last: number): Table {
  const blocks = BLOCKS.map((block, index) => ({ block, index })).filter(
    ({ index }) => !told.scores[index]!.subarray(first, last + 1).every(Number.isNaN),
  );
  const rows: Cell[][] = [];
  for (let row = last; row >= first; row--) {
    const day = told.days[row]!;
    if (day === null) continue;
    rows.push([
      dayCell(dateOf(told, row)),
      ratio(day.index),
      ...blocks.map(({ index }): Cell => {
        const share = day.contributions[index]!;
        return Number.isNaN(share) ? { kind: "none", why: "the block has no score that day" } : ratio(share);
      }),
    ]);
  }
  return {
    title: "history, newest first, with contributions",
    columns: [
      { head: "day", align: "left" },
      { head: "stress", align: "right" },
      ...blocks.map(({ block }) => ({ head: block, align: "right" }) as const),
    ],
    rows,
  };
}

/** Past peaks, highest first. */
export function peaksTable(told: StressTold): Table {
  return {
    title: `highest days, ${PEAKS.apart} sessions or more apart`,
    columns: [
      { head: "day", align: "left" },
      { head: "stress", align: "right" },
      { head: "level", align: "right" },
      { head: "most from", align: "left" },
    ],
    rows: told.peaks.map((row) => {
      const day = told.days[row]!;
      return [dayCell(dateOf(told, row)), ratio(day!.index), ratio(day!.level), textCell(mostOf(day!))];
    }),
  };
}

/** Rank correlations with other series. */
export function comparedTable(asked: StressAsked, findings: readonly Finding[], confidence: number): Table {
  return {
    title: "rank correlation of the index with other series, level with level",
    columns: [
      { head: "series", align: "left", wraps: true },
      { head: "spearman", align: "right" },
      { head: intervalHead(confidence), align: "right", wraps: true },
      { head: "n", align: "right" },
      { head: "from", align: "left" },
      { head: "to", align: "left" },
    ],
    rows: findings.map((finding, index) => [
      textCell(asked.compared[index]!),
      valueCell(finding),
      intervalCell(finding),
      countCell(finding.n),
      dayCell(finding.from),
      dayCell(finding.to),
    ]),
  };
}

function ratio(value: number, digits = 3): Cell {
  return { kind: "number", value, unit: "1", digits };
}
