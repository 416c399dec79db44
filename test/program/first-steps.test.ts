import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../src/commands/index.ts";
import { main } from "../../src/main.ts";
import { isoDay, parseIsoDay } from "../../src/series/day.ts";
import { fakeIo } from "../fake-io.ts";

const rows = (of: (t: number) => number): string =>
  `date,close\n${Array.from({ length: 90 }, (_, t) => `${isoDay(parseIsoDay("2024-01-01")! + t)},${of(t)}`).join("\n")}\n`;
const FILES = {
  "p/A.csv": rows((t) => 100 + t + 3 * Math.sin(t * t)),
  "p/B.csv": rows((t) => 50 + 4 * Math.cos(3 * t * t)),
  "claims.yaml": "version: 1\nclaims:\n  - { id: a, claim: A > 0 }\n",
  "prices.yaml": "version: 1\nseries:\n  A: { file: p/A.csv }\n",
  'p/金 "x".csv': rows((t) => 80 + 2 * Math.sin(5 * t * t)),
};

/** What somebody sees who asks this of a directory with the prices A, B and 金 "X". */
async function asked(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const io = fakeIo({ files: FILES });
  const code = await main(argv, io);
  return { code, out: io.printed.join(""), err: io.complained.join("") };
}

describe("help", () => {
  test("the commands fit into 80 columns, with an example", async () => {
    const { out, code } = await asked("--help");
    expect(code).toBe(0);
    expect((await asked("help")).out).toBe(out);
    expect(await asked()).toEqual({ code: 2, out: "", err: out });
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
    expect(out).toContain("  $ liqstress correlation BTC GOLD --data prices\n");
  });
  test.each(COMMANDS.map(({ name }) => name))(
    "%s --help fits too, and says where the language is told",
    async (name) => {
      const { out } = await asked(name, "--help");
      expect(out).toContain("\nliqstress help claims (spans, units, functions) tells");
      for (const line of out.split("\n").filter((one) => !one.startsWith("  $ ")))
        expect(line.length).toBeLessThanOrEqual(80);
    },
  );
  test("what lacks is told with the help of the command", async () => {
    expect((await asked("correlation")).err).toBe(
      'missing required argument "series"; liqstress correlation --help shows what there is\n',
    );
    expect((await asked("--nonsense")).err).toContain("liqstress --help shows what there is");
  });
});

test.each([
  [["explain", "gapp"], 'no claim is called "gapp"; did you mean "gap"\n'],
  [["explain", "gapp", "--data", "p"], 'no claim is called "gapp"; did you mean "gap"\n'],
  [["help", "corelation"], 'did you mean "correlation"\n'],
  [["explain", "quite another thing"], "name a source: --data PATH\n"],
])("%j: functions and codes are suggested, with prices or without", async (argv, words) => {
  const { code, err } = await asked(...argv);
  expect([code, err.slice(-words.length)]).toEqual([2, words]);
});

test("what is explained fits into a terminal; into a file it goes with its own lines", async () => {
  const terminal = { ...fakeIo({ files: FILES }), columns: 80 };
  expect(await main(["explain", "regime"], terminal)).toBe(0);
  const lines = terminal.printed.join("").split("\n");
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  expect((await asked("explain", "regime")).out.split("\n").length).toBeLessThan(lines.length);
});

describe("options", () => {
  test.each([
    [["--window", "--data", "p"], "--window without its value: --data follows; a value behind --window\n"],
    [["--data", "p", "--as-of", "--json"], "--as-of without its value: --json follows; a value behind --as-of\n"],
    [["--data", "p", "-o", "--csv"], "--output without its value: --csv follows; a value behind --output\n"],
  ])("%j: an option is no value of another", async (options, err) => {
    expect(await asked("correlation", "A", "B", ...options)).toEqual({ code: 2, out: "", err });
  });
  test("a confidence may be written as the tables write it", async () => {
    const confident = async (text: string) =>
      (await asked(..."correlation A B --last 60 --data p --json --confidence".split(" "), text)).out;
    expect(JSON.parse(await confident("90%")).settings.confidence).toBe(0.9);
    expect(await confident("90%")).toBe(await confident("0.9"));
    expect(JSON.parse(await confident("99.9%")).settings.confidence).toBe(0.999);
    expect(await confident("101%")).toBe("");
  });
  test("a bound below 0 is a value", async () => {
    const { out } = await asked("correlation", "A", "B", "--window", "60d", "--expect", "-1..1", "--data", "p");
    expect(out).toContain("1 supported");
  });
  test("the same span twice is one row", async () => {
    const { out } = await asked(..."correlation A B --last 60 --window 60d --span 60d --data p --quiet".split(" "));
    expect(out.match(/^60d /gm)).toHaveLength(1);
  });
});

describe("files that are not there", () => {
  test.each([
    [["--data", "p/A.csv:Close"], 'p/A.csv:Close: there is no such file; did you mean "NAME=p/A.csv:Close"\n'],
    [["--data", "https://example.com/A.csv"], "is an address; files only are read: fetch it first\n"],
    [["--data", "A="], "--data A= names no file; NAME=FILE or NAME=FILE:COLUMN\n"],
  ])("%j", async (options, words) => {
    const { code, err } = await asked("level", "A", ...options);
    expect([code, err.slice(-words.length)]).toEqual([2, words]);
  });
  test("without --data the files here are named, where there are any", async () => {
    const io = fakeIo({ files: { "A.csv": FILES["p/A.csv"], "B.csv": FILES["p/B.csv"] } });
    expect(await main(["level", "A"], io)).toBe(2);
    expect(io.complained.join("")).toMatch(/; name a source, such as --data \. for the files here\n$/);
    expect((await asked("level", "A")).err).toMatch(/; name a source: --data PATH\n$/);
  });
  test("data show of a file that is missing says that, not that there are no data", async () => {
    expect(await asked("data", "show", "p/C.csv")).toEqual({
      code: 2,
      out: "",
      err: 'p/C.csv: there is no such file; did you mean "p/A.csv"\n',
    });
  });
});

test("a directory that may be entered and not listed is no bug", async () => {
  const io = fakeIo({ files: FILES });
  const locked = {
    ...io,
    list: () => {
      throw new Error("EACCES: permission denied, scandir");
    },
  };
  for (const [argv, words] of [
    [["level", "A", "--data", "p"], "p: is a directory that cannot be listed\n"],
    [["level", "A"], "name a source: --data PATH\n"],
    [["level", "A", "--data", "p/C.csv"], "p/C.csv: there is no such file\n"],
    [["explain", "quite another", "--data", "p/A.csv"], "or a code of a message\n"],
  ] as const) {
    expect(await main(argv, locked)).toBe(2);
    expect(io.complained.at(-1)!.slice(-words.length)).toBe(words);
  }
});

test("claims given for prices, and prices for claims, are told as what they are, in one line", async () => {
  const said = async (...argv: string[]) => (await asked(...argv)).err.split("\n").slice(0, 2);
  expect(await said("level", "A", "--data", "claims.yaml")).toEqual([
    "claims.yaml:1:1: this is a claims file, and no catalogue of prices; liqstress check claims.yaml --data PRICES judges it",
    "  version: 1",
  ]);
  expect(await said("check", "prices.yaml", "--data", "p")).toEqual([
    "prices.yaml:1:1: this is a catalogue of prices, and no claims file; --data prices.yaml reads it",
    "  version: 1",
  ]);
  expect((await asked("check", "claims.yaml", "--data", "prices.yaml")).code).toBe(0);
});

test("a spillover that cannot be told is a table of dashes with its reason, also without remarks", async () => {
  const line = "spillover A 2*A B --data p --window 60d --order 1".split(" ");
  const reason = "60d: lag 1 of 2*A is a combination of those before it";
  expect((await asked(...line)).out).toMatch(/^2\*A +– +– +–$/m);
  expect((await asked(...line)).out).toContain(`• –: ${reason}\n`);
  expect((await asked(...line, "--quiet")).out).toMatch(/^B +– +– +–$/m);
});

test("a series with a quote in its name is written with two of them", async () => {
  const { out, code } = await asked("correlation", "A", '金 "x"', "--window", "60d", "--data", "p", "--json");
  const [finding] = JSON.parse(out).findings;
  expect([code, finding.expression]).toEqual([0, 'correlation(A, "金 ""X""", 60d)']);
  expect((await asked("eval", finding.expression, "--data", "p")).out).toBe(`${finding.value}\n`);
});
test("what names no series cannot be told, and says so", async () => {
  expect(await asked("eval", "1 + 1", "--data", "p")).toEqual({
    code: 3,
    out: "null\n",
    err: "note: 1 + 1: no series is named\n",
  });
});
