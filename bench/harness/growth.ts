import type { Row } from "./measure.ts";
import { median } from "./median.ts";

/** How time grows with size: the slope of log time on log size, of all sizes and from each command's size before. */
export interface Growth {
  readonly overall: number;
  /** By row; NaN where there is no size before, or no time above the base. */
  readonly local: readonly number[];
}

/** Of the times above the base's median, so that starting Node does not hide it; undefined where no command of the case has a size. */
export function growth(rows: readonly Row[], base: Row | undefined): Growth | undefined {
  if (rows.every(({ command }) => command.size === undefined)) return undefined;
  const start = base !== undefined && "times" in base ? median(base.times) : 0;
  const points = rows.map((row) => {
    const { size } = row.command;
    if (size === undefined || "trouble" in row) return undefined;
    return { x: Math.log(size), y: Math.log(median(row.times) - start) };
  });
  const local = points.map((point, index) => {
    const before = points[index - 1];
    return point === undefined || before === undefined ? Number.NaN : (point.y - before.y) / (point.x - before.x);
  });
  return { overall: slope(points.filter((point) => point !== undefined)), local };
}

/** Least squares; NaN of fewer than two points. */
function slope(points: readonly { readonly x: number; readonly y: number }[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [middleX, middleY] = [mean(points.map(({ x }) => x)), mean(points.map(({ y }) => y))];
  const cross = points.reduce((sum, { x, y }) => sum + (x - middleX) * (y - middleY), 0);
  return cross / points.reduce((sum, { x }) => sum + (x - middleX) ** 2, 0);
}
