// The sum of each column of a wide price file.
import { DuckDBInstance } from "@duckdb/node-api";

const connection = await (await DuckDBInstance.create(":memory:")).connect();
const reader = await connection.runAndReadAll(
  `select sum(columns(* exclude (date))) from read_csv('${process.argv[2]}')`,
);
console.log(reader.getRows()[0].join("\n"));
