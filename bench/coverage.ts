/**
 * How often the intervals hold what they are of: simulated, seeded, as Markdown. The tables of docs/intervals.md are its output.
 *
 *     npx tsx bench/coverage.ts [--repetitions N] [--seed S] [--only TABLE] [--processes P]       (default: 2000, 1, all, 1)
 */
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Cell, run } from "./coverage-cells/cell.ts";
import { differenceCells } from "./coverage-cells/differences.ts";
import { rSquaredCells, twoRegressorCells } from "./coverage-cells/fits.ts";
import { laterCells } from "./coverage-cells/later.ts";
import { levelCells, tailCells } from "./coverage-cells/levels.ts";
import { overlappingCells } from "./coverage-cells/overlapping.ts";
import { pairCells } from "./coverage-cells/pairs.ts";
import { rankCells } from "./coverage-cells/ranks.ts";
import { markdown, type Row, TABLES } from "./coverage-cells/tables.ts";

/** Of the repetitions, those in which the bootstrap is run too: it costs as much as all the rest. */
const BOOTSTRAPPED = 0.2;

interface Asked {
  readonly repetitions: number;
  readonly seed: number;
  readonly only: string;
}

// The same file is the process that hands out cells and the ones that run them.
if (process.send === undefined) await main();
else answer();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      repetitions: { type: "string", default: "2000" },
      seed: { type: "string", default: "1" },
      only: { type: "string", default: "" },
      processes: { type: "string", default: "1" },
    },
  });
  const asked: Asked = { repetitions: Number(values.repetitions), seed: Number(values.seed), only: values.only };
  const rows = await inProcesses(asked, Number(values.processes));
  for (const table of TABLES) {
    const own = rows.filter(({ cell }) => cell.table === table.id);
    if (own.length > 0) process.stdout.write(`${markdown(table, own)}\n\n`);
  }
  process.stdout.write(
    `${rows.length} cells, ${asked.repetitions} repetitions, seed ${asked.seed}, Node ${process.version}\n`,
  );
}

interface Question extends Asked {
  readonly index: number;
}

/** Hands the cells out one by one; which process runs a cell changes nothing of its numbers. */
async function inProcesses(asked: Asked, processes: number): Promise<readonly Row[]> {
  const cells = cellsOf(asked);
  const rows: Row[] = new Array(cells.length);
  let next = 0;
  const helped = async (): Promise<void> => {
    const helper = fork(fileURLToPath(import.meta.url), { serialization: "advanced" });
    while (next < cells.length) {
      const index = next++;
      const { table, head } = cells[index]!;
      const tallies = await new Promise<Row["tallies"]>((resolve, reject) => {
        helper.once("message", (found) => resolve(found as Row["tallies"]));
        helper.once("exit", reject);
        helper.send({ ...asked, index } satisfies Question);
      });
      helper.removeAllListeners("exit");
      rows[index] = { cell: { table, head }, tallies };
      if (process.stderr.isTTY) process.stderr.write(`\r${index + 1} of ${cells.length} `);
    }
    helper.disconnect();
  };
  await Promise.all(Array.from({ length: processes }, helped));
  return rows;
}

function answer(): void {
  process.on("message", ({ index, ...asked }: Question) => {
    process.send!(run(cellsOf(asked)[index]!, asked.repetitions, asked.seed));
  });
}

function cellsOf({ repetitions, only }: Asked): readonly Cell[] {
  const all = [
    ...pairCells(Math.round(repetitions * BOOTSTRAPPED)),
    ...levelCells(),
    ...tailCells(),
    ...rSquaredCells(),
    ...twoRegressorCells(),
    ...differenceCells(),
    ...overlappingCells(),
    ...rankCells(),
    ...laterCells(),
  ];
  return only === "" ? all : all.filter(({ table }) => table === only);
}
