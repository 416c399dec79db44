import type { Case, Command } from "../harness/case.ts";
import { liqstress, node } from "../harness/programs.ts";
import { claimsFile } from "../inputs/claims-file.ts";
import { fifteenBars, twoBars } from "../inputs/daily-bars.ts";
import { minutes } from "../inputs/minute-bars.ts";
import { seriesNames, widePanel } from "../inputs/panels.ts";

const BARE = "node -e 0";

/** How the cost of each command grows with what it is given. */
export const growths: readonly Case[] = [
  grown(
    "rows",
    "`correlation S001 S002 --window all` on a CSV of two series, by its rows.",
    [1e3, 4e3, 16e3, 64e3],
    (rows) => liqstress("correlation", "S001", "S002", "--window", "all", "--data", widePanel(2, rows), "--quiet"),
  ),
  grown(
    "rows of minute bars",
    "`level BTC` on minute bars of ten symbols, by the file's megabytes.",
    [10, 30, 100, 300],
    (size) => liqstress("level", "BTC", "--data", minutes(size), "--quiet"),
  ),
  grown(
    "columns",
    "`level` of all columns of a wide CSV of 1,000 days, by their number.",
    [30, 100, 300, 900],
    (series) => liqstress("level", ...seriesNames(series), "--data", widePanel(series, 1000), "--csv", "--quiet"),
  ),
  grown(
    "assets",
    "`correlation S001 S002 ... --window 252d`, a matrix, by its assets.",
    [5, 10, 20, 40, 60],
    (assets) =>
      liqstress(
        "correlation",
        ...seriesNames(assets),
        "--window",
        "252d",
        "--data",
        widePanel(100, 1000),
        "--csv",
        "--quiet",
      ),
  ),
  grown("windows", "`correlation A B --window 20d --window 21d ...`, by their number.", [5, 20, 80, 320], (count) =>
    liqstress("correlation", "A", "B", ...windows(count), "--data", twoBars(), "--csv", "--quiet"),
  ),
  grown(
    "length of a window",
    '`eval "percentile(stretch(A, N), all)"`, a rolling mean over ten years, by N.',
    [20, 60, 200, 600, 1800],
    (length) => liqstress("eval", `percentile(stretch(A, ${length}), all)`, "--data", twoBars(), "--quiet"),
  ),
  grown("claims", "`check` of a claims file on 15 series, by its claims.", [70, 140, 280, 560], (count) =>
    liqstress("check", claimsFile(count), "--data", fifteenBars(), "--csv", "--fail-on", "never"),
  ),
];

function grown(by: string, question: string, sizes: readonly number[], run: (size: number) => Command["run"]): Case {
  return {
    name: `growth with ${by}`,
    question,
    rounds: 5,
    base: BARE,
    commands: () => [
      { name: BARE, run: node("-e", "0") },
      ...sizes.map((size) => ({ name: size.toLocaleString("en-US"), run: run(size), size })),
    ],
    goals: [],
  };
}

function windows(count: number): string[] {
  return Array.from({ length: count }, (_, index) => ["--window", `${20 + index}d`]).flat();
}
