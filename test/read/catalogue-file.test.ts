import { describe, expect, test } from "vitest";
import type { Failure } from "../../src/failure.ts";
import { openCatalogue } from "../../src/read/open.ts";
import { fakeIo } from "../fake-io.ts";
import { openingRefusal } from "./reading.ts";

const PRICES = "date,open,close\n01/02/2024,1,2\n";
const ISO = "date,value\n2024-01-02,-0.5\n2024-01-03,0\n";

async function opened(yaml: string) {
  return openCatalogue(fakeIo({ files: { "c/cat.yaml": yaml, "c/p/a.csv": PRICES, "c/p/gold.csv": ISO } }), [
    "c/cat.yaml",
  ]);
}

async function faults(yaml: string): Promise<string[]> {
  return (
    await openingRefusal({ files: { "c/cat.yaml": yaml, "c/p/a.csv": PRICES, "c/p/gold.csv": ISO } }, "c/cat.yaml")
  ).split("\n");
}

test("a catalogue gives names, aliases, columns, kinds and date formats", async () => {
  const catalogue = await opened(`version: 1
series:
  BTC: { file: p/a.csv, aliases: [bitcoin, ビットコイン], column: OPEN, date_format: dmy }
  Y10: { file: p/gold.csv, kind: yield }
`);
  expect(catalogue.find("ビットコイン")).toBe(catalogue.find("btc"));
  const btc = catalogue.load(catalogue.find("Bitcoin")!)!;
  expect([btc.name, btc.days[0], btc.values[0], btc.source.file]).toEqual(["BTC", 19754, 1, "c/p/a.csv"]);
  const yields = catalogue.load(catalogue.find("Y10")!)!;
  expect([yields.kind, Array.from(yields.values)]).toEqual(["yield", [-0.5, 0]]);
});

test("names such as 1321, NO and 1.50 are taken as written", async () => {
  const catalogue = await opened(
    "version: 1\nseries:\n  1321: { file: p/a.csv, aliases: [1.50, null ] }\n  NO: { file: p/gold.csv }\n".replace(
      ", null ",
      "",
    ),
  );
  expect(catalogue.entries.map((entry) => [entry.name, ...entry.aliases])).toEqual([["1321", "1.50"], ["NO"]]);
});

test("all faults of a catalogue are reported together, in order, each with its place and one suggestion", async () => {
  expect(
    await faults(`version: 2
extra: 1
series:
  GOLD: { file: p/glod.csv, kinds: price }
  BTC:
    file: p/a.csv
    file: p/a.csv
    kind: yeild
    date_format: ydm
    aliases: [gold, x, X, 3]
  ETH: { aliases: [x], column: [1] }
  eth: { file: p }
  金: p/a.csv
`),
  ).toEqual([
    'c/cat.yaml:1:10: version is "2"; expected version: 1',
    'c/cat.yaml:2:1: unknown key "extra"; one of version, series',
    'c/cat.yaml:4:17: there is no file "p/glod.csv"; did you mean "p/gold.csv"',
    'c/cat.yaml:4:29: unknown key "kinds"; one of file, aliases, column, symbol, kind, day_shift, close, date_format, decimal, encoding, delimiter, dialect, sheet, member, zone, session; did you mean "kind"',
    "c/cat.yaml:7:5: key file appears twice; each key may appear once",
    'c/cat.yaml:8:11: unknown kind "yeild"; one of price, yield, index, amount; did you mean "yield"',
    'c/cat.yaml:9:18: unknown date_format "ydm"; one of auto, ymd, mdy, dmy, month-name, year-month, year-quarter, japanese-era, unix-s, unix-ms, unix-us, unix-ns, excel-serial; did you mean "ymd"',
    "c/cat.yaml:10:15: alias gold shadows the series GOLD; an alias may stand for one series",
    "c/cat.yaml:10:24: alias X appears twice; an alias may stand for one series",
    "c/cat.yaml:11:3: series ETH has no file; expected { file: PATH }",
    "c/cat.yaml:11:20: alias x already stands for BTC; an alias may stand for one series",
    "c/cat.yaml:11:32: column is not a text; expected column: NAME",
    "c/cat.yaml:12:3: series eth appears twice; each series may appear once",
    'c/cat.yaml:12:16: "p" is a directory; a file is expected',
    "c/cat.yaml:13:6: series 金 is not a map of keys; expected { file: PATH }",
  ]);
});

test("a fault carries its line and the stretch to underline", async () => {
  try {
    await opened("version: 1\nseries:\n  金: { file: p/a.csv, kind: yeild }\n");
    expect.unreachable();
  } catch (error) {
    const excerpt = (error as Failure).faults[0]!.excerpt!;
    expect(excerpt.text.slice(excerpt.start, excerpt.start + excerpt.length)).toBe("yeild");
  }
});

test("what is not YAML, not a map, or empty is refused", async () => {
  expect((await faults("version: 1\nseries: {\n"))[0]).toMatch(/^c\/cat.yaml:\d+:\d+: not YAML: /);
  expect(await faults("")).toEqual(["c/cat.yaml: the catalogue is not a map of keys; expected version: 1 and series:"]);
  expect(await faults("version: 1\nseries:\n")).toEqual([
    "c/cat.yaml:2:8: there are no series; expected series: with NAME: { file: PATH } below it",
  ]);
  expect(await faults("series:\n  A: { file: p/a.csv, aliases: x }\n")).toEqual([
    "c/cat.yaml: has no version; expected version: 1",
    "c/cat.yaml:2:32: aliases is not a list; expected aliases: [NAME, NAME]",
  ]);
});

describe("close: says when a market closes", () => {
  const PRICES = "date,close\n2024-01-02,1\n2024-01-03,2\n";
  const world = (close: string, more = "") => ({
    files: { "x.csv": PRICES, "c.yaml": `version: 1\nseries:\n  X: { file: x.csv, close: ${close}${more} }\n` },
  });
  const closeOf = async (close: string, more?: string) => {
    const catalogue = await openCatalogue(fakeIo(world(close, more)), ["c.yaml"]);
    return catalogue.load(catalogue.find("X")!)!.close;
  };
  test("as a clock and its zone", async () => {
    expect(await closeOf("16:00 America/New_York")).toEqual({ clock: 57_600, zone: "America/New_York" });
    expect(await closeOf("4:00 PM America/New_York")).toEqual({ clock: 57_600, zone: "America/New_York" });
    expect(await closeOf('"24:00 UTC"')).toEqual({ clock: 86_400, zone: "UTC" });
  });
  test("a session of a zone closes where it is cut", async () => {
    const files = {
      "x.csv": PRICES,
      "c.yaml":
        "version: 1\nseries:\n  X: { file: x.csv, zone: UTC, session: 17:00 America/New_York }\n  Y: { file: x.csv, session: 17:00 }\n",
    };
    const catalogue = await openCatalogue(fakeIo({ files }), ["c.yaml"]);
    const closes = ["X", "Y"].map((name) => catalogue.load(catalogue.find(name)!)!.close);
    expect(closes).toEqual([{ clock: 61_200, zone: "America/New_York" }, undefined]);
  });
  test.each([
    ["16:00", 'unknown close "16:00"; expected a clock and its zone'],
    ["00:00 UTC", "closes at 24:00 UTC"],
    ["25:00 UTC", 'unknown close "25:00 UTC"'],
    ["16:00 New York", 'unknown close "16:00 New York"'],
    ["16:00 Moon/Base", 'unknown zone "Moon/Base"'],
    ["[16]", 'unknown close ""'],
  ])("%s is refused", async (close, expected) =>
    expect(await openingRefusal(world(close), "c.yaml")).toContain(expected),
  );
});
