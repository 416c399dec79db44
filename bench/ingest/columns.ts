import { nodeIo } from "../../src/node-io.ts";
import { openCatalogue } from "../../src/read/open.ts";

/** Reads every series of a file and prints how many values there are and their sum: the reading half of the program, alone. */
async function main(path: string): Promise<void> {
  const catalogue = await openCatalogue(nodeIo(), [path]);
  let count = 0;
  let sum = 0;
  for (const entry of catalogue.entries) {
    const { values } = catalogue.load(entry)!;
    count += values.length;
    for (const value of values) sum += value;
  }
  process.stdout.write(`${count} ${sum.toFixed(3)}\n`);
  process.stderr.write(`peak ${Math.round(process.resourceUsage().maxRSS / 1000)}\n`);
}

await main(process.argv[2]!);
