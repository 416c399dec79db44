// The sum of each column of a wide price file.
import pl from "nodejs-polars";

const prices = pl.readCSV(process.argv[2]);
const sums = prices.drop("date").sum().row(0);
console.log(sums.join("\n"));
