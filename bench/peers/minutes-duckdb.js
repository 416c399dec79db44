// The last close of each symbol and day of minute bars, summed by symbol.
import { DuckDBInstance } from "@duckdb/node-api";

const connection = await (await DuckDBInstance.create(":memory:")).connect();
const numbers = ["open", "high", "low", "close", "volume"].map((name) => `'${name}': 'DOUBLE'`).join(", ");
const columns = `{'timestamp': 'TIMESTAMP', 'symbol': 'VARCHAR', ${numbers}}`;
const reader = await connection.runAndReadAll(`
  with daily as (
    select symbol, timestamp::date as day, arg_max(close, timestamp) as close
    from read_csv('${process.argv[2]}', header = true, columns = ${columns}) group by all
  ) select symbol, sum(close) from daily group by symbol`);
const sums = new Map(reader.getRows());
const order = ["BTC", "ETH", "SOL", "XRP", "ADA", "DOGE", "AVAX", "DOT", "LINK", "LTC"];
console.log(order.map((symbol) => sums.get(symbol)).join("\n"));
