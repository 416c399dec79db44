import type { Measure, Rolling, Sample } from "../../measures/measure.ts";
import type { Column, Every, Grid } from "../../series/column.ts";
import { thinned } from "../../series/column.ts";
import type { Day } from "../../series/day.ts";
import type { Note } from "../../series/series.ts";
import { measureNamed } from "../functions.ts";
import { eachChild } from "../grammar/children.ts";
import type { CallNode, Node, SpanNode } from "../grammar/syntax.ts";
import { write } from "../grammar/write.ts";
import { everyOption, numberListOptions, numberOptions, seriesOptions, wordOptions } from "../kinds/call-options.ts";
import { column } from "./columns.ts";
import { condition } from "./conditions.ts";
import { select } from "./rows.ts";
import type { Situation } from "./situation.ts";
import { evaluate } from "./values.ts";

/** What a measure is asked, before the day is fixed: `at(row)` is the question as of that row of the grid. */
export interface Asked {
  readonly grid: Grid;
  at(
    row: number,
  ): { kind: "sample"; sample: Sample; notes: readonly Note[] } | { kind: "none"; why: string; needs: string | null };
  /** the question as of every row at once; null where a condition is another one on each span */
  rolling(): Rolling | null;
}

/** Puts a measure's call on the panel: its columns, its conditions, its span. */
export function sample(node: CallNode, situation: Situation, outer: Every = "d"): Asked {
  const measure = measureNamed(node.name)!;
  const own = everyOption(node);
  const every = own === "d" ? outer : own;
  const columns = situation.shapes.seriesInputs(node).map((input) => column(input, situation, every));
  const others = situation.shapes.optionSeries(node).map((input) => column(input, situation, every));
  const conditionNode = node.inputs.find(
    (input, index): input is Node => input.type !== "rows" && measure.signature.inputs[index]?.kind === "condition",
  );
  const grid = columns[0]?.grid ?? gridOf(conditionNode, situation, every);
  const options = withDefaults(measure, node);
  const moving = movesWanted(measure, columns, options);
  const start = firstRow([...columns, ...others], measure);
  const bound = boundOf(node, measure, situation);
  const days = daysOf(node);
  const conditionOverlap = conditionNode === undefined ? 1 : overlapIn(conditionNode, situation);
  const size = grid.days.length;
  const tested = conditionNode === undefined ? null : condition(conditionNode, situation, every, size);
  const given = node.given === null ? null : condition(node.given, situation, every, size);
  const numbers = numberOptions(node, measure.signature.options);
  const { confidence } = situation.settings;
  const inputs = measure.signature.inputs.filter(
    ({ kind }, index) => kind === "series" && node.inputs[index] !== undefined,
  );
  const roles = [...inputs, ...seriesOptions(node)].map(({ name }) => name);
  const lists = numberListOptions(node, measure.signature.options);
  const names = () => [...situation.shapes.seriesInputs(node), ...situation.shapes.optionSeries(node)].map(write);
  const asked = {
    grid,
    columns,
    others,
    roles,
    names,
    conditionOverlap,
    bound,
    options,
    numbers,
    lists,
    days,
    confidence,
  };
  const spanAt = (row: number) =>
    select(node.span ?? LAST_OF[measure.withoutSpan ?? ""] ?? null, grid, row, moving, start);
  return {
    grid,
    at(row) {
      const selected = spanAt(row);
      if (selected.kind === "none") return selected;
      // Quantiles in conditions are those of the whole span, before `given` leaves days out.
      const rows = { ...selected.rows, keep: given?.over(selected.rows) ?? null };
      const sample = { ...asked, condition: tested?.over(selected.rows) ?? null, rows };
      return { kind: "sample", sample, notes: selected.notes };
    },
    rolling() {
      const [whole, keep] = [tested?.whole(), given?.whole()];
      if (whole === null || keep === null) return null;
      const firsts = Int32Array.from(grid.days, (_, row) => {
        const selected = spanAt(row);
        return selected.kind === "none" ? -1 : Math.max(0, selected.rows.first);
      });
      return { ...asked, condition: whole ?? null, keep: keep ?? null, firsts };
    },
  };
}

/** The span that stands for none: the last row alone. */
const LAST_OF: Readonly<Record<string, SpanNode>> = {
  now: { type: "length", length: { count: 1, unit: "d" }, at: { start: 0, end: 0 } },
};

/** The rows a condition is told on. */
export function gridOf(condition: Node | undefined, situation: Situation, every: Every): Grid {
  const found = condition === undefined ? null : firstColumn(condition, situation, every);
  if (found !== null) return found.grid;
  return every === "d" ? situation.grid : thinned(situation.grid.days, every);
}

/** The first series of a condition: it tells whether the condition is daily or weekly. */
function firstColumn(node: Node, situation: Situation, every: Every): Column | null {
  switch (node.type) {
    case "compare":
      return firstColumn(node.left, situation, every) ?? firstColumn(node.right, situation, every);
    case "between":
      return firstColumn(node.value, situation, every);
    case "and":
    case "or":
      return firstColumn(node.parts[0]!, situation, every);
    case "not":
      return firstColumn(node.operand, situation, every);
    case "number":
    case "quantile":
    case "at":
    case "list":
      return null;
    case "call":
      if (situation.shapes.isCondition(node))
        return node.inputs[0]!.type === "rows" ? null : firstColumn(node.inputs[0] as Node, situation, every);
      return column(node, situation, every);
    default:
      return column(node, situation, every);
  }
}

/** Rows by which the moves that a condition compares overlap. */
function overlapIn(condition: Node, situation: Situation): number {
  const { shapes } = situation;
  let most = 1;
  const visit = (node: Node): void => {
    if (shapes.isSeries(node)) most = Math.max(most, shapes.column(node).overlap);
    else eachChild(node, visit);
  };
  visit(condition);
  return most;
}

function movesWanted(measure: Measure, columns: readonly Column[], options: ReadonlyMap<string, string>): boolean {
  if (options.get("of") === "levels") return false;
  if (measure.selects === "own") return columns[0]?.flow === true;
  return measure.selects === "moves";
}

/** The first row on which every column has a value: an average has none during its warm-up. For moves of a flow, the row before it is the base. */
function firstRow(columns: readonly Column[], measure: Measure): number {
  let first = 0;
  for (const one of columns) {
    let row = 0;
    while (row < one.values.length && Number.isNaN(one.values[row]!)) row++;
    if (one.flow && measure.selects !== "values") row = Math.max(0, row - 1);
    first = Math.max(first, row);
  }
  return first;
}

function withDefaults(measure: Measure, node: CallNode): ReadonlyMap<string, string> {
  const given = wordOptions(node);
  return new Map(
    measure.signature.options.flatMap((option) =>
      option.kind === "word" ? [[option.name, given.get(option.name) ?? option.words[0]!] as const] : [],
    ),
  );
}

function boundOf(node: CallNode, measure: Measure, situation: Situation): number | null {
  const index = measure.signature.inputs.findIndex((input) => input.kind === "value");
  const input = index < 0 ? undefined : node.inputs[index];
  if (input === undefined || input.type === "rows") return null;
  if (input.type === "number") return input.suffix === "%" ? input.value / 100 : input.value;
  const quantity = evaluate(input, situation);
  return quantity.kind === "number" ? quantity.value : Number.NaN;
}

function daysOf(node: CallNode): ReadonlyMap<string, Day> {
  return new Map(
    [...node.options].flatMap(([key, value]) =>
      value.type === "node" && value.node.type === "period" ? [[key, value.node.period.first] as const] : [],
    ),
  );
}
