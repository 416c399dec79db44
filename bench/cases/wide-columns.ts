import { lines } from "../harness/answers.ts";
import type { Case } from "../harness/case.ts";
import { liqstress, nodePeer, program, python, rscript } from "../harness/programs.ts";
import { seriesNames, widePanel } from "../inputs/panels.ts";

const SERIES = 500;

/** A wide CSV read into columns of numbers: the sum of each proves that all of it was read. */
export const wideColumns: Case = {
  name: "wide CSV to columns",
  question: "The sum of each of the 500 columns of a CSV of 5,000 days (21 MB, 2.5 M numbers).",
  rounds: 5,
  base: "data.table",
  commands: () => {
    const path = widePanel(SERIES, 5000);
    const sums = seriesNames(SERIES).map((name) => `level(${name}, all, pick=sum)`);
    const list = `mean(level([${seriesNames(SERIES).join(", ")}], all, pick=sum))`;
    return [
      { name: "cat", run: program("cat", path) },
      { name: "data.table", run: rscript("wide-sums.R", path), answer: lines },
      { name: "liqstress eval", run: liqstress("eval", ...sums, "--data", path, "--quiet"), answer: lines },
      { name: "pandas", run: python("wide-sums.py", path), answer: lines },
      { name: "DuckDB", run: nodePeer("wide-sums-duckdb.js", "@duckdb/node-api", path), answer: lines },
      { name: "polars", run: nodePeer("wide-sums-polars.js", "nodejs-polars", path), answer: lines },
      {
        name: "liqstress eval, as a list",
        run: liqstress("eval", list, "--data", path, "--quiet"),
        answer: lines,
        asks: "mean of the sums",
      },
    ];
  },
  goals: [{ kind: "time", of: "liqstress eval", against: "data.table", atMost: 0.35 }],
  note: "500 expressions, one for each column, with the checks and remarks each answer has; `data panel --csv` would write the columns themselves. As a list it is one expression: the mean of the 500 sums.",
};
