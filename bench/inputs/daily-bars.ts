import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { input } from "./folder.ts";
import { days, draws, moves, walk } from "./walk.ts";

const YEARS = 10;
const FIRST = "2016-01-04";

/** A folder of two CSVs of ten years of daily OHLCV bars: A has all days (3,650), B the weekdays among them (2,608). */
export function twoBars(): string {
  return input("two-daily-bars", (path) => {
    mkdirSync(path);
    const common = moves(365 * YEARS, 1);
    const every = days(FIRST, common.length, true);
    writeBars(join(path, "A.csv"), every, walk(common, 0.5, 0.04, 2), 3);
    writeWeekdays(join(path, "B.csv"), every, walk(common, 0.5, 0.03, 4), 5);
  });
}

/** A folder of fifteen such CSVs: S01 and S02 have all days, the others the weekdays. */
export function fifteenBars(): string {
  return input("fifteen-daily-bars", (path) => {
    mkdirSync(path);
    const common = moves(365 * YEARS, 1);
    const every = days(FIRST, common.length, true);
    for (let series = 1; series <= 15; series++) {
      const write = series <= 2 ? writeBars : writeWeekdays;
      const file = join(path, `S${String(series).padStart(2, "0")}.csv`);
      write(file, every, walk(common, 0.2 + 0.04 * series, 0.02 + 0.002 * series, 10 + series), 100 + series);
    }
  });
}

function writeWeekdays(path: string, names: readonly string[], closes: readonly number[], seed: number): void {
  const weekdays = new Set(days(names[0]!, names.length));
  const kept = names.map((name, index) => ({ name, close: closes[index]! })).filter(({ name }) => weekdays.has(name));
  const rows = [kept.map(({ name }) => name), kept.map(({ close }) => close)] as const;
  writeBars(path, ...rows, seed);
}

function writeBars(path: string, names: readonly string[], closes: readonly number[], seed: number): void {
  const draw = draws(seed);
  const lines = ["Date,Open,High,Low,Close,Volume"];
  for (const [index, name] of names.entries()) {
    const close = closes[index]!;
    const open = closes[index - 1] ?? close;
    const bar = [open, Math.max(open, close) * 1.01, Math.min(open, close) * 0.99, close];
    lines.push(`${name},${bar.map((value) => value.toFixed(6)).join(",")},${Math.round(1e6 + 1e6 * draw())}`);
  }
  writeFileSync(path, `${lines.join("\n")}\n`);
}
