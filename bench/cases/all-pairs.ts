import { lines } from "../harness/answers.ts";
import type { Case, Command } from "../harness/case.ts";
import { liqstress, python, rscript } from "../harness/programs.ts";
import { seriesNames, widePanel } from "../inputs/panels.ts";

/** From a wide CSV to the correlations of all pairs of its columns. */
export const allPairs: Case = {
  name: "wide CSV to all correlations",
  question:
    "The mean of the correlations of the daily log returns of all pairs of the 500 columns of a CSV of 5,000 days: 124,750 of them; and of the 190 pairs of the first 20.",
  rounds: 5,
  base: "pandas and numpy",
  commands: () => {
    const path = widePanel(500, 5000);
    const own = (series: number, name: string): Command => ({
      name,
      run: liqstress("eval", `mean(correlation([${seriesNames(series).join(", ")}], all))`, "--data", path, "--quiet"),
      answer: lines,
      asks: String(series),
      digits: 9,
    });
    return [
      { name: "pandas and numpy", run: python("all-pairs.py", path, "500"), answer: lines, asks: "500" },
      {
        name: "liqstress correlation '*'",
        run: liqstress("correlation", "*", "--window", "all", "--data", path, "--csv", "--quiet"),
        answer: (printed) => [mean(belowDiagonal(printed))],
        asks: "500",
      },
      { name: "data.table and cor", run: rscript("all-pairs.R", path, "500"), answer: lines, asks: "500" },
      { name: "pandas corr()", run: python("all-pairs-pandas.py", path, "500"), answer: lines, asks: "500" },
      own(20, "liqstress eval, 20 of the columns"),
      {
        name: "pandas and numpy, 20 of the columns",
        run: python("all-pairs.py", path, "20"),
        answer: lines,
        asks: "20",
      },
    ];
  },
  goals: [{ kind: "time", of: "liqstress correlation '*'", against: "pandas and numpy", atMost: 0.33 }],
  note: "`correlation '*'` writes all 250,000 numbers of the matrix, where the peers print one; eval gives the mean an interval from the influence of every day on every pair.",
};

/** The numbers of a matrix with names in its first row and column, each pair once. */
function belowDiagonal(printed: string): number[] {
  const rows = printed.trim().split("\n").slice(1);
  return rows.flatMap((row, index) =>
    row
      .split(",")
      .slice(1, index + 1)
      .map(Number),
  );
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
