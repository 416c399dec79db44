import { lines } from "../harness/answers.ts";
import type { Case } from "../harness/case.ts";
import { liqstress, nodePeer, program, python, rscript } from "../harness/programs.ts";
import { minutes, SYMBOLS } from "../inputs/minute-bars.ts";

const ONE_GIGABYTE = "1 GB";
const A_TENTH = "100 MB";

/** Minute bars of ten symbols to the last price of each symbol and day. */
export const minuteBars: Case = {
  name: "minute CSV to daily",
  question:
    "The last close of each symbol and UTC day of a CSV of minute bars of 10 symbols (1 GB, 16.7 M rows; and 100 MB), summed by symbol.",
  rounds: 5,
  base: "wc -l",
  commands: () => {
    const [whole, tenth] = [minutes(1000), minutes(100)];
    const sums = SYMBOLS.map((symbol) => `level(${symbol}, all, pick=sum)`);
    const ask = (path: string) => liqstress("eval", ...sums, "--data", path, "--quiet");
    return [
      { name: "wc -l", run: program("wc", "-l", whole) },
      { name: "liqstress, 1 GB", run: ask(whole), answer: lines, asks: ONE_GIGABYTE },
      { name: "DuckDB, 1 GB", run: duckdb(whole), answer: lines, asks: ONE_GIGABYTE },
      {
        name: "polars, 1 GB",
        run: nodePeer("minutes-polars.js", "nodejs-polars", whole),
        answer: lines,
        asks: ONE_GIGABYTE,
      },
      { name: "data.table, 1 GB", run: rscript("minutes.R", whole), answer: lines, asks: ONE_GIGABYTE },
      { name: "liqstress, 100 MB", run: ask(tenth), answer: lines, asks: A_TENTH },
      { name: "DuckDB, 100 MB", run: duckdb(tenth), answer: lines, asks: A_TENTH },
      { name: "pandas, 100 MB", run: python("minutes.py", tenth), answer: lines, asks: A_TENTH },
      { name: "Miller, 100 MB", run: miller(tenth), answer: lines, asks: A_TENTH },
    ];
  },
  goals: [
    { kind: "time", of: "liqstress, 1 GB", against: "DuckDB, 1 GB", atMost: 0.2 },
    { kind: "time", of: "liqstress, 1 GB", against: "wc -l", atMost: 4.5 },
    { kind: "memory", of: "liqstress, 1 GB", megabytes: 80 },
    { kind: "memory ratio", of: "liqstress, 1 GB", against: "liqstress, 100 MB", atMost: 1.1 },
  ],
  note: "DuckDB is told the types of the columns (guessing them costs it more), and so are polars and data.table as far as they take them.",
};

function duckdb(path: string) {
  return nodePeer("minutes-duckdb.js", "@duckdb/node-api", path);
}

/** Rows stand in time order, so the last of a group is the last of its day. */
function miller(path: string) {
  const last = ["put", "$day=substr($timestamp,0,9)", "then", "tail", "-n", "1", "-g", "symbol,day"];
  const sums = ["stats1", "-a", "sum", "-f", "close", "-g", "symbol", "then", "put", "-q", "print $close_sum"];
  const chain = [...last, "then", ...sums];
  return program("mlr", "--icsv", "--ocsv", ...chain, path);
}
