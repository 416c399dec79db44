import { join } from "node:path";
import { lines } from "../harness/answers.ts";
import type { Case } from "../harness/case.ts";
import { liqstress, node, nodePeer, program, python, rscript } from "../harness/programs.ts";
import { twoBars } from "../inputs/daily-bars.ts";

const ALL = "correlations of two files over 30, 60, 90 and 252 days";
const ONE = "the one over 252 days";

/** What a start costs, and a first small answer. */
export const startUp: Case = {
  name: "start-up",
  question:
    "The correlation of the daily log returns of two CSVs of ten years of OHLCV bars (3,650 and 2,608 rows, aligned on common days) over the last 30, 60, 90 and 252 of them.",
  rounds: 31,
  base: "node -e 0",
  commands: () => {
    const data = twoBars();
    const [a, b] = [join(data, "A.csv"), join(data, "B.csv")];
    return [
      { name: "node -e 0", run: node("-e", "0") },
      { name: "liqstress --version", run: liqstress("--version") },
      { name: "liqstress --help", run: liqstress("--help") },
      {
        name: "liqstress correlation A B",
        run: liqstress("correlation", "A", "B", "--data", data),
        answer: (printed) => [...printed.matchAll(/^\d+d +(-?[\d.]+) /gm)].map(([, value]) => Number(value)),
        asks: ALL,
        digits: 3,
      },
      { name: "pandas", run: python("correlation.py", a, b), answer: lines, asks: ALL },
      { name: "data.table", run: rscript("correlation.R", a, b), answer: lines, asks: ALL },
      { name: "DuckDB", run: nodePeer("correlation-duckdb.js", "@duckdb/node-api", a, b), answer: lines, asks: ALL },
      {
        name: "liqstress eval, one span",
        run: liqstress("eval", "correlation(A, B, 252d)", "--data", data),
        answer: lines,
        asks: ONE,
      },
      { name: "Miller, one span", run: miller(a, b), answer: lines, asks: ONE },
      { name: "sqlite3, one span", run: sqlite(a, b), answer: lines, asks: ONE, digits: 7 },
    ];
  },
  goals: [
    { kind: "time", of: "liqstress --version", against: "node -e 0", atMost: 1.25 },
    { kind: "time", of: "liqstress --help", against: "node -e 0", atMost: 1.25 },
    { kind: "time", of: "liqstress correlation A B", against: "node -e 0", atMost: 1.4 },
    { kind: "time", of: "liqstress correlation A B", against: "pandas", atMost: 0.12 },
    { kind: "memory above", of: "liqstress correlation A B", against: "node -e 0", megabytes: 12 },
  ],
  note: "liqstress also gives each correlation an interval, checks both files for faults and draws a table; the peers print bare numbers.",
};

function miller(a: string, b: string) {
  const chain =
    "join -j Date --lp a_ --rp b_ -f FIRST then cut -o -f Date,a_Close,b_Close then step -a shift -f a_Close,b_Close " +
    "then tail -n 252 then put ASSIGN then stats2 -a corr -f x,y then put -q PRINT";
  const said: Readonly<Record<string, string>> = {
    FIRST: a,
    ASSIGN: "$x=log($a_Close/$a_Close_shift);$y=log($b_Close/$b_Close_shift)",
    PRINT: "print $x_y_corr",
  };
  return program("mlr", "--icsv", "--ocsv", ...chain.split(" ").map((word) => said[word] ?? word), b);
}

function sqlite(a: string, b: string) {
  const moves =
    "select ln(a.Close / lag(a.Close) over days) x, ln(b.Close / lag(b.Close) over days) y " +
    "from a join b using (Date) window days as (order by Date) order by Date desc limit 252";
  const query =
    `with moves as (${moves}), means as (select avg(x) mx, avg(y) my from moves) ` +
    "select printf('%.17g', sum((x - mx) * (y - my)) / sqrt(sum((x - mx) * (x - mx)) * sum((y - my) * (y - my)))) from moves, means;";
  const table = (name: string) =>
    `create table ${name} (Date text, Open real, High real, Low real, Close real, Volume real)`;
  const load = (name: string, path: string) => [table(name), `.import --csv --skip 1 '${path}' ${name}`];
  return program("sqlite3", ":memory:", ...load("a", a), ...load("b", b), query);
}
