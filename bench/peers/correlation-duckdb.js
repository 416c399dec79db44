// The correlation of the daily log returns of two price files over the last 30, 60, 90 and 252 common days.
import { DuckDBInstance } from "@duckdb/node-api";

const [a, b] = process.argv.slice(2);
const connection = await (await DuckDBInstance.create(":memory:")).connect();
const spans = [30, 60, 90, 252].map((days) => `corr(x, y) filter (back <= ${days})`).join(", ");
const reader = await connection.runAndReadAll(`
  with joined as (
    select Date, a.Close as p, b.Close as q from read_csv('${a}') a join read_csv('${b}') b using (Date)
  ), moves as (
    select ln(p / lag(p) over (order by Date)) as x, ln(q / lag(q) over (order by Date)) as y,
      row_number() over (order by Date desc) as back from joined
  ) select ${spans} from moves`);
for (const value of reader.getRows()[0]) console.log(value);
