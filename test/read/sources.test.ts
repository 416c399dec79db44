import { expect, test } from "vitest";
import { openCatalogue } from "../../src/read/open.ts";
import { type FakeWorld, fakeIo } from "../fake-io.ts";
import { openingRefusal, shown } from "./reading.ts";

const PRICES = "date,open,close,adj close\n2024-01-02,1,2,3\n";

async function names(world: FakeWorld, ...data: string[]): Promise<string[]> {
  return (await openCatalogue(fakeIo(world), data)).entries.map((entry) => `${entry.name} ${entry.file}`);
}

test("a directory gives a series for each .csv, .tsv and .txt, named by the stem in upper case", async () => {
  const files = {
    "p/gold.csv": PRICES,
    "p/GC=F.tsv": PRICES,
    "p/b.c.TXT": PRICES,
    "p/.hidden.csv": PRICES,
    "p/notes.md": "",
    "p/deep.csv/x": "",
  };
  expect(await names({ files }, "p")).toEqual(["GC=F p/GC=F.tsv", "B.C p/b.c.TXT", "GOLD p/gold.csv"]);
});

test("a directory is not read before a series is loaded, and then once", async () => {
  const io = fakeIo({ files: { "p/a.csv": PRICES, "p/b.csv": "broken" } });
  const catalogue = await openCatalogue(io, ["p"]);
  expect(io.reads).toEqual([]);
  catalogue.load(catalogue.find("A")!);
  catalogue.load(catalogue.find("A")!, "open");
  expect(io.reads).toEqual(["p/a.csv"]);
});

test("a directory with a liqstress.yaml is read through it", async () => {
  const files = { "p/a.csv": PRICES, "p/liqstress.yaml": "version: 1\nseries:\n  AA: { file: a.csv }\n" };
  expect(await names({ files }, "p")).toEqual(["AA p/a.csv"]);
});

test("NAME=FILE names a series, NAME=FILE:COLUMN its column", async () => {
  const catalogue = await openCatalogue(fakeIo({ files: { "p/a.csv": PRICES } }), [
    "Gold=p/a.csv",
    "Raw=p/a.csv:Adj Close",
  ]);
  expect(catalogue.load(catalogue.find("gold")!)!.values[0]).toBe(2);
  expect(catalogue.load(catalogue.find("RAW")!)!.values[0]).toBe(3);
  expect(catalogue.load(catalogue.find("RAW")!)!.source).toMatchObject({
    file: "p/a.csv",
    column: "adj close",
    notes: [],
  });
});

test("a file whose name holds an equals sign or a colon is that file", async () => {
  const files = { "p/GC=F.csv": PRICES, "a:b.csv": PRICES };
  expect(await names({ files }, "p/GC=F.csv", "GC=p/GC=F.csv", "AB=a:b.csv")).toEqual([
    "GC=F p/GC=F.csv",
    "GC p/GC=F.csv",
    "AB a:b.csv",
  ]);
  expect(await names({ files }, "GC=F=p/GC=F.csv")).toEqual(["GC=F p/GC=F.csv"]);
});

test("- is standard input, also with a name", async () => {
  const catalogue = await openCatalogue(fakeIo({ stdin: PRICES }), ["-"]);
  expect(shown(catalogue.load(catalogue.find("stdin")!)!)).toEqual(["2024-01-02 2"]);
  expect(await names({ stdin: PRICES }, "GOLD=-:open")).toEqual(["GOLD -"]);
});

test("without --data: LIQSTRESS_DATA, else the nearest liqstress.yaml upward, else ./data", async () => {
  const files = {
    "data/d.csv": PRICES,
    "/somewhere/x/w.csv": PRICES,
    "/somewhere/liqstress.yaml": "version: 1\nseries: { W: { file: x/w.csv } }\n",
  };
  expect(await names({ files, env: { LIQSTRESS_DATA: "E=data/d.csv" } })).toEqual(["E data/d.csv"]);
  expect(await names({ files })).toEqual(["W ../x/w.csv"]);
  expect(await names({ files: { "data/d.csv": PRICES } })).toEqual(["D data/d.csv"]);
});

test("where nothing is found, what was looked for is said", async () => {
  expect(await openingRefusal({})).toBe(
    "no data: LIQSTRESS_DATA is not set, no liqstress.yaml is here or in a directory above, and there is no directory data; name a source: --data PATH",
  );
  expect(await openingRefusal({ env: { LIQSTRESS_DATA: "gone" } })).toBe(
    "LIQSTRESS_DATA is gone, where nothing stands; name a directory, a file, or NAME=FILE",
  );
  expect(await openingRefusal({ files: { "p/": "" } }, "p")).toBe("p: holds no .csv, .tsv or .txt file");
  expect(await openingRefusal({}, "")).toBe("--data is empty; name a directory, a file, or NAME=FILE");
});

test("a missing file is refused with the nearest name beside it", async () => {
  expect(await openingRefusal({ files: { "p/gold.csv": PRICES } }, "p/glod.csv")).toBe(
    'p/glod.csv: there is no such file; did you mean "p/gold.csv"',
  );
  expect(await openingRefusal({ files: { "gold.csv": PRICES } }, "G=glod.csv")).toBe(
    'glod.csv: there is no such file; did you mean "gold.csv"',
  );
  expect(await openingRefusal({}, "nowhere/gold.csv")).toBe("nowhere/gold.csv: there is no such file");
});

test("a directory where a file is expected is refused", async () => {
  expect(await openingRefusal({ files: { "p/gold.csv": PRICES } }, "G=p")).toBe(
    "p: is a directory; a file is expected",
  );
});

test("two series of one name are refused, whatever the case", async () => {
  expect(await openingRefusal({ files: { "a/gold.csv": PRICES, "b/Gold.csv": PRICES } }, "a", "b")).toBe(
    "series GOLD comes from a/gold.csv and from b/Gold.csv; a name may stand for one series: rename one, as in --data NAME=FILE",
  );
});

test("an unknown column is refused with the nearest one", async () => {
  expect(await openingRefusal({ files: { "a.csv": PRICES } }, "A=a.csv:clse")).toBe(
    'a.csv: no column "clse"; one of open, close, adj close; did you mean "close"',
  );
});

test("a wide or long file asked for one series it does not name is refused", async () => {
  expect(await openingRefusal({ files: { "w.csv": "Date,A,B\n2024-01-02,1,2\n" } }, "X=w.csv")).toBe(
    "w.csv: no price column, but several of values: A, B; name one, as in --data X=w.csv:A, or give the file itself as --data for all of them",
  );
  expect(
    await openingRefusal({ files: { "l.csv": "date,symbol,close\n2024-01-02,A,2\n2024-01-02,B,2\n" } }, "X=l.csv"),
  ).toBe("l.csv: holds 2 series, none named X: A, B; give the file itself as --data for all of them");
});

test("a mistyped name has a nearest one", async () => {
  const catalogue = await openCatalogue(fakeIo({ files: { "p/gold.csv": PRICES } }), ["p"]);
  expect(catalogue.find("glod")).toBeUndefined();
  expect(catalogue.nearest("glod")).toBe("GOLD");
});
