import { describe, expect, test } from "vitest";
import { disagreements } from "../../bench/harness/agreement.ts";
import { lines, values } from "../../bench/harness/answers.ts";
import type { Case, Command, Goal } from "../../bench/harness/case.ts";
import { outcomes } from "../../bench/harness/goals.ts";
import { growth } from "../../bench/harness/growth.ts";
import { measure, type Row } from "../../bench/harness/measure.ts";
import { median, medianRatio } from "../../bench/harness/median.ts";
import { caseSection, markdown } from "../../bench/harness/report.ts";

function command(name: string, more: Partial<Command> = {}): Command {
  return { name, run: { argv: [process.execPath, "-e", "0"] }, ...more };
}

function prints(name: string, script: string, more: Partial<Command> = {}): Command {
  return { name, run: { argv: [process.execPath, "-e", script] }, answer: lines, ...more };
}

function asked(commands: readonly Command[], goals: readonly Goal[] = []): Case {
  const base = commands[0]!.name;
  return { name: "a case", question: "What?", rounds: 2, base, commands: () => commands, goals };
}

function row(name: string, times: readonly number[], peaks: readonly number[] = [], size?: number): Row {
  return { command: command(name, size === undefined ? {} : { size }), times, peaks };
}

const silent = () => undefined;

describe("medians", () => {
  test("of an odd and an even number of values", () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, Number.NaN]);
  });
  test("of ratios are taken round by round: a slow round of both changes nothing", () => {
    expect(medianRatio([2, 200, 2], [1, 100, 1])).toBe(2);
  });
});

describe("answers", () => {
  test("that agree to the digits asked are accepted, relative to their size above 1", () => {
    const [a, b] = [command("a", { digits: 3 }), command("b")];
    expect(
      disagreements([
        { command: a, numbers: [0.636, 5000] },
        { command: b, numbers: [0.63608, 5004] },
      ]),
    ).toEqual([]);
  });
  test.each([
    ["another number", [1, 2.01], "b and a disagree: number 2 is 2.01, 2"],
    ["fewer numbers", [1], "b and a disagree: 1 numbers, 2 numbers"],
    ["no number", [1, Number.NaN], "b and a disagree: number 2 is NaN, 2"],
  ])("that do not are told: %s", (_, numbers, told) => {
    expect(
      disagreements([
        { command: command("a"), numbers: [1, 2] },
        { command: command("b"), numbers },
      ]),
    ).toEqual([told]);
  });
  test("are read from the column value of the program's CSV, also behind quoted commas", () => {
    expect(values('measure,expression,value\ncorrelation,"f(A, ""B"")",0.5\nlevel,A,\n')).toEqual([0.5, Number.NaN]);
  });
});

describe("a case", () => {
  test("whose answers agree is timed in every round", () => {
    const { rows } = measure(asked([prints("a", "console.log(1)"), prints("b", "console.log(1)")]), 2, silent);
    expect(rows.map((one) => "times" in one && one.times.length)).toEqual([2, 2]);
  });
  test("whose answers disagree is said to and not timed; what answers nothing is", () => {
    const commands = [command("bare"), prints("a", "console.log(1)"), prints("b", "console.log(2)")];
    const { rows } = measure(asked(commands), 1, silent);
    expect(rows.map((one) => ("trouble" in one ? one.trouble : "timed"))).toEqual([
      "timed",
      "b and a disagree: number 1 is 2, 1",
      "b and a disagree: number 1 is 2, 1",
    ]);
  });
  test("tells what is not installed and what failed", () => {
    const commands = [
      command("a", { run: { missing: "R" } }),
      prints("b", "console.error('no such file'); process.exit(2)"),
    ];
    const result = measure(asked(commands), 1, silent);
    expect(result.rows).toMatchObject([{ trouble: "not installed: R" }, { trouble: "ended with 2: no such file" }]);
    expect(caseSection(result)).toContain("| a | not installed: R |  |  |");
  });
  test("may be timed by what a command says it took", () => {
    const kernel = prints("a", "console.log(5)", { took: (printed) => Number(printed) });
    expect(measure(asked([kernel]), 2, silent).rows).toMatchObject([{ times: [5, 5] }]);
  });
});

describe("goals", () => {
  const rows = [row("bare", [10, 20], [40]), row("own", [15, 30], [51])];
  const become = (goals: readonly Goal[], found: readonly Row[] = rows) =>
    outcomes({ measured: asked([command("bare")], goals), rounds: 2, rows: found });

  test("are reached or not by what was measured", () => {
    const found = become([
      { kind: "time", of: "own", against: "bare", atMost: 1.5 },
      { kind: "time", of: "own", against: "bare", atMost: 1.4 },
      { kind: "memory above", of: "own", against: "bare", megabytes: 12 },
      { kind: "memory", of: "own", megabytes: 50 },
      { kind: "memory ratio", of: "own", against: "bare", atMost: 1.3 },
    ]);
    expect(found.map(({ found, reached }) => [found, reached])).toEqual([
      ["1.500 x", true],
      ["1.500 x", false],
      ["11.0 MB", true],
      ["51.0 MB", false],
      ["1.275 x", true],
    ]);
  });
  test("are missed by what gives no answer, and not measured where the other is not installed", () => {
    const goal: Goal = { kind: "time", of: "own", against: "peer", atMost: 1 };
    const late: Row = { command: command("own"), trouble: "no answer within 120 s" };
    const missing: Row = { command: command("peer"), trouble: "not installed: R" };
    expect(become([goal], [late, row("peer", [1])])).toMatchObject([
      { found: "own: no answer within 120 s", reached: false },
    ]);
    expect(become([goal], [row("own", [1]), missing])).toMatchObject([
      { found: "peer: not installed: R", reached: undefined },
    ]);
  });
  test("without a measured memory are not measured", () => {
    expect(become([{ kind: "memory", of: "own", megabytes: 50 }], [row("own", [1])])).toMatchObject([
      { reached: undefined },
    ]);
  });
});

test("time above the base that is a square of the size grows with exponent 2", () => {
  const base = row("bare", [30]);
  const sizes = [10, 20, 40].map((size) => row(String(size), [30 + size ** 2], [], size));
  const { overall, local } = growth([base, ...sizes], base)!;
  expect([overall, ...local.slice(2)].map((value) => value.toFixed(9))).toEqual(Array(3).fill("2.000000000"));
  expect(local.slice(0, 2)).toEqual([Number.NaN, Number.NaN]);
});

test("a table's cells keep their bars", () => {
  expect(markdown(["a", "b"], [["x|y", "1"]], 1)).toBe("| a | b |\n| --- | ---: |\n| x\\|y | 1 |");
});
