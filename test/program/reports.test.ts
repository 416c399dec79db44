import { describe, expect, test } from "vitest";
import { main } from "../../src/main.ts";
import { type FakeIo, fakeIo } from "../fake-io.ts";

const GOLD = "date,value\n2026-02-02,4700\n2026-02-03,4900\n2026-02-04,4950\n2026-02-05,4850\n";
const CLAIMS = `version: 1
claims:
  - id: above
    claim: GOLD > 4800
  - id: below
    claim: GOLD < 4000
  - id: unseen
    untestable: needs order-level data
`;
const FILES = { "prices/GOLD.csv": GOLD, "claims/a.yaml": CLAIMS, "ci/": "" };
const CHECK = ["check", "claims/a.yaml", "--data", "prices"];

interface Asked {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly io: FakeIo;
}

async function asked(argv: readonly string[], files: Readonly<Record<string, string>> = {}): Promise<Asked> {
  const io = fakeIo({ files: { ...FILES, ...files } });
  const code = await main(argv, io);
  return { code, out: io.printed.join(""), err: io.complained.join(""), io };
}

/** A baseline of claims/a.yaml in which these claims have these rulings. */
function baseline(rulings: Readonly<Record<string, string>>): string {
  const claims = Object.entries(rulings).map(([id, ruling]) => ({ file: "../claims/a.yaml", id, ruling, value: 4850 }));
  return JSON.stringify({ schema: "liqstress-baseline/1", claims });
}
const SAME = { above: "supported", below: "refuted", unseen: "untestable" };

describe("--report", () => {
  test("writes the same answer in further formats, beside what is printed", async () => {
    const reports = ["--report", "junit=claims.xml", "--report", "json=ci/claims.json", "--report", "table=t.txt"];
    const { code, out, io } = await asked([...CHECK, ...reports]);
    expect([code, out]).toEqual([1, (await asked(CHECK)).out]);
    expect([...io.written.keys()]).toEqual(["claims.xml", "ci/claims.json", "t.txt"]);
    expect(io.written.get("claims.xml")).toContain('<testsuite name="claims/a.yaml" tests="3" failures="1"');
    expect(JSON.parse(io.written.get("ci/claims.json")!).summary.refuted).toBe(1);
    expect(io.written.get("t.txt")).toBe(out);
  });
  test("is never coloured", async () => {
    const { out, io } = await asked([...CHECK, "--color", "--report", "table=t.txt"]);
    expect(out).toContain("\u001b[");
    expect(io.written.get("t.txt")).not.toContain("\u001b");
  });
  test("goes beside a bare value too", async () => {
    const { out, io } = await asked(["eval", "GOLD", "--data", "prices", "--report", "json=v.json"]);
    expect([out, JSON.parse(io.written.get("v.json")!).findings[0].value]).toEqual(["4850\n", 4850]);
  });
  test.each([
    [
      "junt=a.xml",
      '--report: found "junt"; table, csv, json, markdown, junit, github, concise, sarif, tap; did you mean "junit"\n',
    ],
    ["a.xml", '--report: found "a.xml"; FORMAT=FILE, for example junit=claims.xml\n'],
    ["junit=", '--report: found "junit="; FORMAT=FILE, for example junit=claims.xml\n'],
    ["junit=prices", "cannot write prices (EISDIR); a file in a directory that is there\n"],
    [
      "junit=price/a.xml",
      'cannot write price/a.xml (ENOENT); a file in a directory that is there; did you mean "prices/a.xml"\n',
    ],
  ])("%s is refused before anything is read", async (report, complaint) => {
    const { code, out, err, io } = await asked([...CHECK, "--report", report]);
    expect([code, out, err, io.reads]).toEqual([2, "", complaint, []]);
  });
  test("two forms of the answer do not share a file", async () => {
    const { code, err } = await asked([...CHECK, "-o", "a", "--report", "junit=./a"]);
    expect([code, err]).toEqual([
      2,
      "./a would be written twice; a file of its own for each form of the answer, and for the baseline\n",
    ]);
  });
  test("a format of rulings is refused where nothing is ruled on", async () => {
    const { code, err, io } = await asked(["level", "GOLD", "--data", "prices", "--report", "junit=a.xml"]);
    expect([code, err, io.reads]).toEqual([
      2,
      "--report junit=a.xml: level gives no rulings; --expect RANGE, or one of table, csv, json, markdown\n",
      [],
    ]);
    const judged = await asked(["level", "GOLD", "--expect", "4000..", "--data", "prices", "--report", "junit=a.xml"]);
    expect([judged.code, judged.io.written.get("a.xml")?.includes('failures="0"')]).toEqual([0, true]);
  });
  test("a file that cannot be written after all is the user's to settle", async () => {
    const io = fakeIo({ files: FILES });
    const full = {
      ...io,
      writeFile: () => {
        throw Object.assign(new Error("full"), { code: "ENOSPC" });
      },
    };
    expect(await main([...CHECK, "--report", "junit=a.xml"], full)).toBe(2);
    expect(io.complained.join("")).toBe("cannot write a.xml (ENOSPC); a file in a directory that is there\n");
  });
  test("a wrong question stands where CI shows rulings, and is complained of as ever", async () => {
    const files = { "claims/a.yaml": CLAIMS.replace("GOLD < 4000", "GOLD <") };
    const reports = ["junit=j.xml", "github=g.txt", "sarif=s.json", "json=no.json"].flatMap((one) => ["--report", one]);
    const { code, out, err, io } = await asked([...CHECK, ...reports], files);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^claims\/a.yaml:6:/);
    expect([...io.written.keys()]).toEqual(["j.xml", "g.txt", "s.json"]);
    expect(io.written.get("j.xml")).toContain('<testsuite name="claims/a.yaml" tests="1" failures="0" errors="1"');
    expect(io.written.get("g.txt")).toMatch(/^::error file=claims\/a.yaml,line=6,col=\d+,title=nothing is judged%3A /);
  });
});

describe("--baseline", () => {
  const against = (rulings: Readonly<Record<string, string>>, ...options: string[]) =>
    asked([...CHECK, "--baseline", "ci/base.json", ...options], { "ci/base.json": baseline(rulings) });

  test("with --update-baseline is written, a claim a line, sorted, files as seen from it", async () => {
    const { code, err, io } = await asked([...CHECK, "--baseline", "ci/base.json", "--update-baseline"]);
    expect([code, err]).toEqual([1, "note: the rulings are written to ci/base.json\n"]);
    expect(io.written.get("ci/base.json")).toBe(`{
  "schema": "liqstress-baseline/1",
  "claims": [
    { "file": "../claims/a.yaml", "id": "above", "ruling": "supported", "value": 4850 },
    { "file": "../claims/a.yaml", "id": "below", "ruling": "refuted", "value": 4850 },
    { "file": "../claims/a.yaml", "id": "unseen", "ruling": "untestable", "value": null }
  ]
}
`);
  });
  test("what it writes is what it reads: nothing has changed, whatever the path is called", async () => {
    const { io } = await asked([...CHECK, "--baseline", "ci/base.json", "--update-baseline"]);
    const files = { "ci/base.json": io.written.get("ci/base.json")! };
    for (const path of ["claims/a.yaml", "./claims/../claims/a.yaml", "/somewhere/here/claims/a.yaml"]) {
      const argv = ["check", path, "--data", "prices", "--baseline", "ci/base.json", "--fail-on", "change", "--json"];
      const { code, out } = await asked(argv, files);
      const { verdicts, notes } = JSON.parse(out);
      expect([code, verdicts.map((verdict: { was: unknown }) => verdict.was)]).toEqual([0, [null, null, null]]);
      expect(notes.filter(({ code }: { code: string }) => code !== "ruling")).toEqual([]);
    }
  });
  test("claims are sorted, and values keep six figures: a last digit makes no difference", async () => {
    const argv = ["assert", "since(GOLD) > 2020-01-01", "GOLD * 2 / 3 > 0", "--data", "prices"];
    const { io } = await asked([...argv, "--baseline", "b.json", "--update-baseline"]);
    expect(
      JSON.parse(io.written.get("b.json") ?? '{"claims":[]}').claims.map(({ value }: { value: unknown }) => value),
    ).toEqual([3233.33, "2026-02-04"]);
  });
  test("a ruling that was another is marked in every form", async () => {
    const { out } = await against({ ...SAME, below: "supported" });
    expect(out).toMatch(/^refuted \(was supported\) +below/m);
    expect(out).toContain("• below: refuted, was supported in ci/base.json");
    const { out: json } = await against({ ...SAME, below: "supported" }, "--json");
    expect(JSON.parse(json).verdicts.map(({ was }: { was: unknown }) => was)).toEqual([null, "supported", null]);
    const { out: csv } = await against({ ...SAME, below: "supported" }, "--csv");
    expect(csv.split("\r\n").map((line) => line.split(",").at(-1))).toEqual(["was", "", "supported", "", ""]);
  });
  test("a baseline changes no exit code by itself", async () => {
    for (const options of [[], ["--fail-on", "refuted"], ["--fail-on", "never"]])
      expect((await against({ above: "refuted" }, ...options)).code).toBe((await asked([...CHECK, ...options])).code);
  });
  test.each([
    ["nothing changed, refuted as before", SAME, 0],
    ["a ruling changed for the worse", { ...SAME, below: "supported" }, 1],
    ["a ruling changed for the better", { ...SAME, above: "refuted" }, 1],
    ["claims are new", { above: "supported" }, 0],
    ["claims are gone", { ...SAME, other: "supported" }, 0],
  ])("--fail-on change, %s", async (_, before, code) => {
    expect((await against(before, "--fail-on", "change")).code).toBe(code);
  });
  test("--fail-on takes them together", async () => {
    expect((await against(SAME, "--fail-on", "change,refuted")).code).toBe(1);
    expect((await against(SAME, "--fail-on", "change, never")).code).toBe(0);
  });
  test("new and vanished claims are said, with their rulings", async () => {
    const { out } = await against({ above: "supported", other: "inconclusive" }, "--width", "200");
    expect(out).toContain("• not in ci/base.json yet: below (refuted), unseen (untestable)\n");
    expect(out).toContain("• in ci/base.json, no longer claimed: other (inconclusive)\n");
  });
  test("an update accepts what changed, shows it once more, and exits as the rulings say", async () => {
    const before = { ...SAME, above: "refuted" };
    const { code, out, io } = await against(before, "--update-baseline", "--fail-on", "change");
    expect([code, out.includes("supported (was refuted)")]).toEqual([0, true]);
    expect(io.written.get("ci/base.json")).toContain('"id": "above", "ruling": "supported"');
    expect((await against(before, "--update-baseline", "--fail-on", "change,refuted")).code).toBe(1);
  });
  test("its own $schema stays when it is written anew", async () => {
    const before = `{"claims":[],"$schema":"../node_modules/a.json","schema":"liqstress-baseline/1"}`;
    const { io } = await asked([...CHECK, "--baseline", "b.json", "--update-baseline"], { "b.json": before });
    expect(io.written.get("b.json")).toMatch(
      /^\{\n {2}"\$schema": "\.\.\/node_modules\/a\.json",\n {2}"schema": "liqstress-baseline\/1",\n/,
    );
  });
  test("nothing is written where nothing could be judged", async () => {
    const argv = ["check", "claims/b.yaml", "--data", "prices", "--baseline", "b.json", "--update-baseline"];
    const { code, io } = await asked(argv);
    expect([code, io.written.size]).toEqual([2, 0]);
  });
  test("claims of assert are known by their text, those of --expect too", async () => {
    const options = ["--data", "prices", "--baseline", "b.json", "--update-baseline"];
    const { io } = await asked(["assert", "GOLD>4800", "GOLD > 4800", ...options]);
    expect(io.written.get("b.json")).toContain(
      '[\n    { "claim": "GOLD > 4800", "ruling": "supported", "value": 4850 }\n  ]',
    );
    const expected = await asked(["level", "GOLD", "--expect", "4800..", ...options]);
    expect(expected.io.written.get("b.json")).toContain('{ "claim": "level(GOLD) >= 4800", "ruling": "supported"');
  });
  test.each([
    ["{", "ci/base.json: is no baseline: not JSON; a file that --update-baseline wrote\n"],
    ["[]", "ci/base.json: is no baseline: no schema; a file that --update-baseline wrote\n"],
    ['{"schema":"liqstress-baseline/2"}', 'ci/base.json: schema "liqstress-baseline/2"; "liqstress-baseline/1"\n'],
    [
      '{"schema":"liqstress-baseline/1","claims":[{"id":"a","ruling":"refted"},{"ruling":"refuted"}]}',
      "ci/base.json: claim 1 cannot be read; a file that --update-baseline wrote\nci/base.json: claim 2 cannot be read; a file that --update-baseline wrote\n",
    ],
    [
      '{"schema":"liqstress-baseline/1","claims":[{"id":"a","ruling":"refuted"},{"id":"a","ruling":"supported"}]}',
      "ci/base.json: a appears twice; a file that --update-baseline wrote\n",
    ],
  ])("what is no baseline is refused, and never overwritten: %s", async (content, complaint) => {
    for (const options of [[], ["--update-baseline"]]) {
      const argv = [...CHECK, "--baseline", "ci/base.json", ...options];
      const { code, out, err, io } = await asked(argv, { "ci/base.json": content });
      expect([code, out, err, io.written.size, io.reads]).toEqual([2, "", complaint, 0, ["ci/base.json"]]);
    }
  });
  test.each([
    [
      ["--baseline", "ci/bse.json"],
      'ci/bse.json: there is no such file; --update-baseline writes it; did you mean "ci/base.json"\n',
    ],
    [["--update-baseline"], "--update-baseline without --baseline; --baseline FILE, where the rulings are kept\n"],
    [["--fail-on", "change"], "--fail-on change without --baseline; --baseline FILE, where the rulings are kept\n"],
    [["--fail-on", "chnge"], '--fail-on: found "chnge"; refuted, inconclusive, change, never; did you mean "change"\n'],
  ])("%j", async (options, complaint) => {
    const { code, err } = await asked([...CHECK, ...options], { "ci/base.json": baseline(SAME) });
    expect([code, err]).toEqual([2, complaint]);
  });
});
