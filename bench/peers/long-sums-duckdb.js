// The sum of each series of a long price file, pivoted into a panel.
import { DuckDBInstance } from "@duckdb/node-api";

const connection = await (await DuckDBInstance.create(":memory:")).connect();
const columns = "{'date': 'DATE', 'symbol': 'VARCHAR', 'close': 'DOUBLE'}";
await connection.run(`create table panel as
  pivot (from read_csv('${process.argv[2]}', header = true, columns = ${columns})) on symbol using first(close)`);
const reader = await connection.runAndReadAll("select sum(columns(* exclude (date))) from panel");
console.log(reader.getRows()[0].join("\n"));
