import { lines } from "../harness/answers.ts";
import type { Case } from "../harness/case.ts";
import { liqstress, nodePeer, program, python, rscript } from "../harness/programs.ts";
import { longPanel, seriesNames } from "../inputs/panels.ts";

const SERIES = 500;

/** A long CSV read into a panel, days by series. */
export const longToPanel: Case = {
  name: "long CSV to panel",
  question:
    "The sum of each of the 500 series of a CSV of date, symbol and close (61 MB, 2.5 M rows), once they are columns of a panel of 5,000 days.",
  rounds: 5,
  base: "data.table",
  commands: () => {
    const path = longPanel(SERIES, 5000);
    const sums = (count: number) => seriesNames(count).map((name) => `level(${name}, all, pick=sum)`);
    return [
      { name: "wc -l", run: program("wc", "-l", path) },
      { name: "data.table", run: rscript("long-sums.R", path), answer: lines },
      { name: "liqstress eval", run: liqstress("eval", ...sums(SERIES), "--data", path, "--quiet"), answer: lines },
      { name: "pandas", run: python("long-sums.py", path), answer: lines },
      { name: "DuckDB", run: nodePeer("long-sums-duckdb.js", "@duckdb/node-api", path), answer: lines },
      {
        name: "liqstress eval, 5 of the series",
        run: liqstress("eval", ...sums(5), "--data", path, "--quiet"),
        answer: lines,
        asks: "5 of the series",
      },
    ];
  },
  goals: [
    { kind: "time", of: "liqstress eval", against: "data.table", atMost: 0.25 },
    { kind: "time", of: "liqstress eval", against: "DuckDB", atMost: 0.25 },
  ],
  note: "500 expressions, one for each column, with the checks and remarks each answer has; `data panel --csv` would write the columns themselves.",
};
