import { type Column, type ColumnShape, dailyGrid, type Every, type Grid, thinned } from "../../series/column.ts";
import { composed, scaled } from "../../series/compose.ts";
import { thinnedColumn } from "../../transforms/thinned.ts";
import { measureNamed, transformNamed } from "../functions.ts";
import type { CallNode, NameNode, Node } from "../grammar/syntax.ts";
import { write } from "../grammar/write.ts";
import { fieldsWanted, transformSettings } from "../kinds/call-options.ts";
import { literalIn } from "../kinds/units.ts";
import { condition } from "./conditions.ts";
import { gather } from "./gather.ts";
import { seriesKey } from "./market.ts";
import { gridOf, sample } from "./sample.ts";
import type { Situation } from "./situation.ts";
import { evaluate } from "./values.ts";

/** A node as a column on the comparison's panel, with every plain series weekly or monthly where `every` says so. */
export function column(node: Node, situation: Situation, every: Every = "d"): Column {
  const key = situation.key(write(node), every);
  const known = situation.columns.get(key);
  if (known !== undefined) return known;
  const made = make(node, situation, every);
  situation.columns.set(key, made);
  return made;
}

function make(node: Node, situation: Situation, every: Every): Column {
  switch (node.type) {
    case "name":
      return plain(node, situation, every);
    case "negate":
      return scaled(column(node.operand, situation, every), "*", -1, false);
    case "binary": {
      const left = fixed(node.left, node.right, situation);
      if (left !== null) return scaled(column(node.right, situation, every), node.operator, left, true);
      const right = fixed(node.right, node.left, situation);
      if (right !== null) return scaled(column(node.left, situation, every), node.operator, right, false);
      return composed(column(node.left, situation, every), node.operator, column(node.right, situation, every));
    }
    case "call":
      return transformNamed(node.name) === undefined
        ? rolled(node, situation, every)
        : transformed(node, situation, every);
    default:
      throw new Error(`not a series: ${write(node)}`);
  }
}

function plain(node: NameNode, situation: Situation, every: Every): Column {
  const shape = situation.shapes.column({ ...node });
  const key = seriesKey(situation.shapes.entry(node), situation.shapes.field(node));
  const index = situation.panel.series.indexOf(
    situation.market.series(situation.shapes.entry(node), situation.shapes.field(node)),
  );
  if (index < 0) throw new Error(`not on the panel: ${key}`);
  const daily = dailyColumn(shape, situation.grid, situation.panel.columns[index]!);
  return every === "d" ? daily : thinnedColumn(daily, every);
}

/** Panels of series that have the same days hold the same values: one column serves them all, and so do its moves. */
function dailyColumn({ kind, unit }: ColumnShape, grid: Grid, values: Float64Array): Column {
  const known = DAILY.get(values);
  if (known !== undefined && known.grid === grid && known.kind === kind && known.unit === unit) return known;
  const column: Column = { kind, unit, flow: false, every: "d", overlap: 1, grid, values };
  DAILY.set(values, column);
  return column;
}

const DAILY = new WeakMap<Float64Array, Column>();

/** The number of a literal, or of one day's value, that stands beside a series; null where there is none. */
function fixed(node: Node, beside: Node, situation: Situation): number | null {
  if (node.type === "number")
    return node.suffix === null ? node.value : literalIn(node, situation.shapes.column(beside).unit);
  if (node.type !== "at") return null;
  const quantity = evaluate(node, situation);
  return quantity.kind === "number" ? quantity.value : Number.NaN;
}

function transformed(node: CallNode, situation: Situation, every: Every): Column {
  const transform = transformNamed(node.name)!;
  const own = transform.ownDays === true ? situation.of(gather(node, situation.shapes)) : situation;
  if (own !== situation) {
    const daily = column(node, own, "d");
    if (daily.grid.every === "d") return onDays(daily, situation.grid, every);
  }
  const nodes = [...situation.shapes.seriesInputs(node), ...situation.shapes.optionSeries(node)];
  const inputs = nodes.map((input) => column(input, situation, every));
  const [first] = nodes;
  for (const field of fieldsWanted(node))
    if (first?.type === "name") inputs.push(column({ ...first, field }, situation, every));
  return transform.apply(inputs, transformSettings(node));
}

/** A daily column on the days of another panel, all of which it has; the last day of each week or month where wanted. */
function onDays(daily: Column, { days: all }: Grid, every: Every): Column {
  const grid = every === "d" ? dailyGrid(all) : thinned(all, every);
  const { days } = daily.grid;
  let row = 0;
  const values = Float64Array.from(grid.days, (day) => {
    while (days[row]! < day) row++;
    return daily.values[row]!;
  });
  return { ...daily, every, grid, values };
}

/** An exact measure evaluated day by day: each row as if it were now. */
function rolled(node: CallNode, situation: Situation, every: Every): Column {
  const measure = measureNamed(node.name)!;
  const shape = situation.shapes.on(every).column(node);
  if (measure.id === "breadth") return { ...shape, ...shares(node, situation, every) };
  const asked = sample(node, situation, every);
  const rolling = measure.roll === undefined ? null : asked.rolling();
  if (rolling !== null) return { ...shape, grid: asked.grid, values: measure.roll!(rolling) };
  const values = new Float64Array(asked.grid.days.length).fill(Number.NaN);
  for (let row = 0; row < values.length; row++) {
    const selected = asked.at(row);
    if (selected.kind === "none") continue;
    const result = measure.find(selected.sample);
    if (result.kind === "exact") values[row] = result.value;
  }
  return { ...shape, grid: asked.grid, values };
}

/** The share of members that satisfy a condition on each day; no value on a day on which one of them cannot be told. */
function shares(node: CallNode, situation: Situation, every: Every): Pick<Column, "grid" | "values"> {
  const members = node.inputs.flatMap((input) => (input.type === "list" ? input.members : []));
  const grid = gridOf(members[0], situation, every);
  const all = { base: -1, first: 0, last: grid.days.length - 1, keep: null };
  const masks = members.map((member) => condition(member, situation, every, grid.days.length).over(all));
  const values = Float64Array.from(grid.days, (_, row) => {
    if (masks.some((one) => one[row]! < 0)) return Number.NaN;
    return masks.reduce((count, one) => count + one[row]!, 0) / masks.length;
  });
  return { grid, values };
}
