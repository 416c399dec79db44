import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isoDay, parseIsoDay } from "../../src/series/day.ts";
import { scratch } from "./scratch.ts";
import { run } from "./transcript.ts";

const ROLES = ["--equity", "SPX", "--haven", "GOLD", "--yield", "Y10", "--dollar", "DXY"];
const FIXTURE = [...ROLES, "--data", "fixtures/as-it-was"];
const asked = async (more: readonly string[], base: readonly string[] = FIXTURE) => run(["regime", ...base, ...more]);

describe("the JSON of a regime", () => {
  test("the state by name, from its first day to now, with what it rests on", async () => {
    const { out, code } = await asked(["--as-of", "2024-10-08", "--json"]);
    const [finding] = JSON.parse(out).findings;
    expect(code).toBe(0);
    expect(finding).toMatchObject({
      measure: "regime",
      value: "flight-to-quality",
      unit: "state",
      n: 2,
      from: "2024-10-07",
      to: "2024-10-08",
      expression: "regime(SPX, GOLD, yield=Y10, dollar=DXY, state=flight-to-quality)",
    });
    const { evidence } = finding;
    expect(evidence.before).toEqual({ state: "risk-off", from: "2024-10-04", to: "2024-10-04", sessions: 1 });
    expect(evidence.legs.map(({ role, unit }: { role: string; unit: string }) => [role, unit])).toEqual([
      ["equity", "%"],
      ["haven", "%"],
      ["yield", "bp"],
      ["dollar", "%"],
    ]);
    expect(evidence.history.at(-1)).toMatchObject({ state: "flight-to-quality", to: "2024-10-08", sessions: 2 });
  });
  test("the language says of the same days what the command says", async () => {
    const { out } = await asked(["--as-of", "2026-02-05", "--span", "all", "--json"]);
    const runs: { state: string; sessions: number }[] = JSON.parse(out).findings[0].evidence.history;
    for (const state of ["calm", "risk-on", "risk-off", "flight-to-quality", "flight-to-cash"]) {
      const expected = runs.filter((one) => one.state === state).reduce((sum, one) => sum + one.sessions, 0);
      const call = `count(regime(SPX, GOLD, yield=Y10, dollar=DXY, state=${state}) > 0, all)`;
      const counted = await run(["eval", call, "--data", "fixtures/as-it-was", "--as-of", "2026-02-05"]);
      expect([state, Number(counted.out)]).toEqual([state, expected]);
    }
  });
});

describe("exit codes", () => {
  test("1 while the state is one of those named, 0 while not", async () => {
    const codes = ["2024-10-03", "2024-10-04", "2024-10-07"].map(
      async (day) => (await asked(["--as-of", day, "--fail-on", "risk-off,flight-to-quality"])).code,
    );
    expect(await Promise.all(codes)).toEqual([0, 1, 1]);
  });
  test("1 on the days within n sessions of a change", async () => {
    // flight-to-quality from 2024-10-07 (Monday) on: the third session in it is the 9th, the fourth the 10th.
    const codes = ["2024-10-07", "2024-10-09", "2024-10-10"].map(
      async (day) => (await asked(["--as-of", day, "--fail-on", "change", "--within", "3d"])).code,
    );
    expect(await Promise.all(codes)).toEqual([1, 1, 0]);
  });
  test("without --within a change is one of the last session", async () => {
    const codes = ["2024-10-07", "2024-10-08"].map(
      async (day) => (await asked(["--as-of", day, "--fail-on", "change"])).code,
    );
    expect(await Promise.all(codes)).toEqual([1, 0]);
  });
  test("3 where no state can be told; never is not failed on", async () => {
    expect((await asked(["--as-of", "2021-03-01", "--fail-on", "risk-off"])).code).toBe(3);
    expect((await asked(["--as-of", "2024-10-07", "--fail-on", "flight-to-quality,never"])).code).toBe(0);
    expect((await asked(["--as-of", "2024-10-07"])).code).toBe(0);
  });
  test("against a baseline only another state fails, and of those named only", async () => {
    const file = join(scratch(), "baseline.json");
    const against = async (day: string, ...more: string[]) =>
      (await asked(["--as-of", day, "--baseline", file, ...more])).code;
    expect(await against("2024-10-04", "--update-baseline", "--fail-on", "risk-off")).toBe(0);
    expect(JSON.parse(readFileSync(file, "utf8")).claims[0]).toMatchObject({ ruling: "supported", value: "risk-off" });
    expect(await against("2024-10-04", "--fail-on", "risk-off")).toBe(0);
    expect(await against("2024-10-04", "--fail-on", "change")).toBe(0);
    expect(await against("2024-10-07", "--fail-on", "change")).toBe(1);
    expect(await against("2024-10-07")).toBe(1);
    expect(await against("2024-10-07", "--fail-on", "flight-to-cash")).toBe(0);
    expect(await against("2024-10-07", "--fail-on", "flight-to-quality")).toBe(1);
    const other = await asked(["--as-of", "2024-10-07", "--baseline", file, "--enter", "1.25"]);
    expect([other.code, other.out]).toEqual([3, expect.stringContaining("holds no state of this regime")]);
  });
});

test.each(["junit", "github", "concise", "markdown", "sarif", "tap"])(
  "a gate in %s names the state",
  async (format) => {
    const { out } = await asked(["--as-of", "2024-10-07", "--fail-on", "flight-to-quality", "--format", format]);
    expect(out.replaceAll("\\", "")).toMatch(/flight-to-quality since 2024-10-07, 1 session, before it risk-off/);
  },
);

test("colour adds and never carries: without its escapes the text is the same", async () => {
  const [plain, coloured] = await Promise.all([asked(["--quiet"]), asked(["--quiet", "--color"])]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escapes are what is taken off
  expect(coloured.out.replace(/\u001b\[\d+m/g, "")).toBe(plain.out);
  expect(coloured.out).not.toBe(plain.out);
});

const DATA = new URL("../../../shared/data/", import.meta.url).pathname;
const DOLLAR = `${DATA}traps/forward-filled/DX-Y.NYB.csv`;
const present = existsSync(`${DATA}liqstress.yaml`) && existsSync(DOLLAR);
if (!present) console.warn(`skipped: no real market data at ${DATA}`);

/** Runs of the history on real prices; the dollar's file is filled forward onto all days, and shares bring it back to sessions. */
async function history(to: string, risk: string): Promise<string[]> {
  const data = ["--data", `${DATA}liqstress.yaml`, "--data", `USD=${DOLLAR}`];
  const roles = [...ROLES.slice(0, 6), "--dollar", "USD", "--risk", risk];
  const { out } = await asked(["--as-of", to, "--json"], [...roles, ...data]);
  const runs: { state: string; from: string; to: string; sessions: number }[] =
    JSON.parse(out).findings[0].evidence.history;
  return runs.map((one) => `${one.state} ${one.from}..${one.to} ${one.sessions}`);
}

describe.skipIf(!present)("days known for what they were, on real prices", () => {
  test.each([
    ["2008-11-28", "flight-to-cash 2008-10-15..2008-10-30 12"],
    ["2008-11-28", "flight-to-quality 2008-09-17..2008-09-29 9"],
    ["2011-10-31", "flight-to-quality 2011-07-29..2011-08-26 21"],
    ["2011-10-31", "flight-to-cash 2011-09-26..2011-09-30 5"],
    ["2013-07-31", "flight-to-cash 2013-06-20..2013-07-08 12"],
    ["2018-03-01", "flight-to-cash 2018-02-06..2018-02-14 7"],
    ["2020-04-30", "flight-to-cash 2020-03-12..2020-03-20 7"],
    ["2020-04-30", "flight-to-quality 2020-02-24..2020-02-28 5"],
    ["2023-04-28", "flight-to-quality 2023-03-13..2023-03-24 10"],
    ["2024-09-03", "flight-to-quality 2024-08-05..2024-08-15 9"],
    ["2025-05-30", "risk-off 2025-04-07..2025-04-23 12"],
  ])("seen from %s, with HYG: %s", async (to, expected) => expect(await history(to, "HYG")).toContain(expected));
  test("gold's crash of January 2026 is calm with credit, and a flight to cash once bitcoin counts too", async () => {
    expect((await history("2026-02-06", "HYG")).at(-1)).toMatch(/^calm /);
    const both = await history("2026-02-06", "HYG,BTC");
    expect(both).toContain("flight-to-cash 2026-02-04..2026-02-05 2");
  });
  test("no day's state is another when asked as of that day", async () => {
    const later = await history("2020-04-30", "HYG");
    const [, first, last] = /flight-to-cash (\S+)\.\.(\S+)/.exec(later.join("\n"))!;
    for (let day = parseIsoDay(first!)!; day <= parseIsoDay(last!)!; day++)
      expect((await history(isoDay(day), "HYG")).at(-1)).toMatch(/^flight-to-cash 2020-03-12/);
  });
});
