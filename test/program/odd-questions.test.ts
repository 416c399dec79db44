import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isoDay, parseIsoDay, weekday } from "../../src/series/day.ts";
import { scratch } from "./scratch.ts";
import { run } from "./transcript.ts";

/** Weekdays' prices of two series that move, of one that stands still, and of one with a row a week. */
function data(): readonly string[] {
  const directory = scratch();
  let seed = 11;
  const draw = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32 - 0.5;
  };
  const series = new Map(["A", "B", "STILL", "WEEKLY"].map((name) => [name, ["Date,Close"]]));
  let [a, b] = [100, 100];
  const start = parseIsoDay("2018-01-01")!;
  for (let day = start; day < start + 1500; day++) {
    if (weekday(day) > 5) continue;
    a *= Math.exp(draw() * 0.04);
    b *= Math.exp(draw() * 0.04);
    series.get("A")!.push(`${isoDay(day)},${a.toFixed(6)}`);
    series.get("B")!.push(`${isoDay(day)},${b.toFixed(6)}`);
    series.get("STILL")!.push(`${isoDay(day)},100`);
    if (weekday(day) === 5) series.get("WEEKLY")!.push(`${isoDay(day)},${b.toFixed(6)}`);
  }
  for (const [name, lines] of series) writeFileSync(join(directory, `${name}.csv`), `${lines.join("\n")}\n`);
  return ["--data", directory];
}

const DATA = data();
const asked = async (text: string, ...more: string[]) => run([...text.split(" "), ...more, ...DATA]);

describe("what stands behind --on, --compare and the roles", () => {
  test("commas within brackets part nothing", async () => {
    const { out, code } = await asked("monitor A --on", "volatility(B, 20)");
    expect([code, out.replace(/\s+/g, " ")]).toEqual([
      0,
      expect.stringContaining("the beta of A on volatility(B, 20)"),
    ]);
    expect((await asked("beta A --on", "average(average(B, 5), 20),STILL", "--json")).code).toBe(0);
  });
  test("a list stands for its members", async () => {
    const { out } = await asked("stress --equity A --compare [B,STILL] --json");
    expect(JSON.parse(out).findings.map(({ measure }: { measure: string }) => measure)).toEqual([
      "stress",
      "percentile",
      "correlation",
      "correlation",
      "strain",
    ]);
  });
  test("rank takes series one by one", async () => {
    const { code, err } = await asked("rank [A,B]");
    expect([code, err]).toEqual([2, "rank of a list, [A,B]; series one by one, such as rank GOLD NDX\n"]);
  });
});

test("what is counted is counted in words that fit", async () => {
  expect((await asked("eval", "change(A, 5000d)")).err).toMatch(/5000d needs 5000 common moves; there are \d+\n/);
  expect((await asked("eval", "A at 2018-01-01")).code).toBe(0);
  const { err } = await asked("eval", "(change(A, 2d) at 2018-01-02)");
  expect(err).toContain("2d needs 2 common moves; there is 1\n");
  expect((await asked("eval", "(change(A, 1d) at 2018-01-01)")).err).toContain("1d needs 1 common move; there are 0\n");
});
test("the beta of a series that stands still is 0, and not for being the same series", async () => {
  const { out } = await asked("beta STILL --on A --window 60d");
  expect(out.replace(/\s+/g, " ")).toContain("or one stands still: nothing may be concluded");
});

describe("a series that stands still tells neither calm nor strain", () => {
  test("stress has no index of it, says why, and no gate passes", async () => {
    const { out, code } = await asked("stress --equity STILL --fail-on strained");
    expect([code, out]).toEqual([3, expect.stringContaining("STILL does not vary")]);
  });
  test("beside others its block is not there", async () => {
    const { out } = await asked("stress --equity STILL --haven A --json");
    const [equity] = JSON.parse(out).findings[0].evidence.blocks;
    expect(equity).toEqual({ block: "equity", weight: null, score: null, contribution: null });
  });
  test("a monitor says so", async () => {
    const { out, code } = await asked("monitor A STILL --fail-on alarm --format markdown");
    expect([code, out.replace(/\s+/g, " ")]).toEqual([
      3,
      expect.stringContaining("no watch yet: a series has not moved"),
    ]);
  });
});

test("regime on weeks says that its sessions are weeks", async () => {
  const { out } = await asked("regime --equity A --haven WEEKLY");
  expect(out.replace(/\s+/g, " ")).toContain("the common days are 7 days apart (median), for WEEKLY has no more");
});

test.each([
  ["stress --equity A --weights equity=0", "a weight above 0 for a block that has a series"],
  ["monitor A B --last -5", '--last: found "-5"; a number of sessions such as 60, or a span such as 2y'],
  ["regime --equity A --haven B --exit 5", "left at 5 and entered at 1: exit lies above enter"],
  ["regime --equity A --haven B --last 0", '--last: found "0"'],
  ["breaks A B --fail-on change", "--fail-on change: breaks gives no rulings; a claim: liqstress assert, or check"],
  ["breaks A B --baseline b.json", "--baseline: breaks gives no rulings; a claim: liqstress assert, or check"],
  ["rank A --fail-on change", "--fail-on change: rank gives no rulings; --expect RANGE beside it"],
  ["leverage A --leverage x", '--leverage: found "x"; a number from 1 to 500'],
  ["leverage A --maintenance 200%", '--maintenance: found "200%"; a share from 0% to 50%'],
  ["monitor A B --fail-on alarm,change --within 0d", '--within: found "0d"; a whole number from 1 to 10000'],
])("%s: %s", async (question, words) => {
  const { code, out, err } = await asked(question);
  expect([code, out]).toEqual([2, ""]);
  expect(err.replace(/\s+/g, " ")).toContain(words);
});
