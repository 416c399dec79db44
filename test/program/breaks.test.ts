import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isoDay, parseIsoDay, weekday } from "../../src/series/day.ts";
import { scratch } from "./scratch.ts";
import { run } from "./transcript.ts";

const REAL = "../shared/data/liqstress.yaml";
const START = parseIsoDay("2015-01-01")!;

/** Weekdays' prices of X, and of Y whose moves are those of X times the beta of the row plus noise of its own. */
function written(rows: number, betaOf: (row: number) => number, noise: number, until = rows): string[] {
  const directory = scratch();
  let seed = 7;
  const draw = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32 - 0.5;
  };
  const lines = { X: ["Date,Close"], Y: ["Date,Close"] };
  let [x, y, row] = [100, 100, 0];
  for (let day = START; row < rows; day++) {
    if (weekday(day) > 5) continue;
    const [move, own] = [draw() * 0.04, draw() * 0.04];
    x *= Math.exp(move);
    y *= Math.exp(betaOf(row) * move + noise * own);
    if (row < until) {
      lines.X.push(`${isoDay(day)},${x.toFixed(6)}`);
      lines.Y.push(`${isoDay(day)},${y.toFixed(6)}`);
    }
    row++;
  }
  for (const [name, text] of Object.entries(lines))
    writeFileSync(join(directory, `${name}.csv`), `${text.join("\n")}\n`);
  return ["--data", directory];
}

/** The weekday so many rows after the start. */
function dayOf(row: number): string {
  return isoDay(START + 7 * Math.floor((row + 3) / 5) + ((row + 3) % 5) - 3);
}

const json = async (argv: readonly string[]) => JSON.parse((await run([...argv, "--json"])).out);

describe("breaks", { timeout: 30_000 }, () => {
  // Moves: row 0 has none, so that the 300th move, the first of the new beta, is on row 300.
  const stepped = written(600, (row) => (row < 300 ? 1 : 2), 0.2);

  test("a beta of 1 that becomes 2 on row 300 breaks on that day, its interval holds the day, the parts are 1 and 2", async () => {
    const { findings } = await json(["breaks", "Y", "--on", "X", ...stepped]);
    const [found, before, after] = findings;
    expect(found).toMatchObject({ measure: "break", value: dayOf(300), unit: "date", n: 599 });
    expect([before.n, after.n]).toEqual([299, 300]);
    expect(before.to < dayOf(300) && after.from === dayOf(300)).toBe(true);
    expect(before.value).toBeCloseTo(1, 1);
    expect(after.value).toBeCloseTo(2, 1);
    const { evidence } = found;
    expect(evidence.tests[0]).toMatchObject({ name: "scaled moves", rules: true });
    expect(evidence.tests[0].p).toBeLessThan(1e-6);
    expect(evidence.tests[1]).toMatchObject({ name: "sup Wald, wild bootstrap", rules: false, p: 0.002 });
    expect(evidence.dayInterval.low <= dayOf(300) && dayOf(300) <= evidence.dayInterval.high).toBe(true);
    expect(evidence.bic.chosen).toBe(1);
    expect(evidence.before).toMatchObject({ value: before.value, n: 299 });
  });
  test("a correlation that begins on row 300 breaks about there; what is printed as n adds up", async () => {
    const data = written(600, (row) => (row < 300 ? 0 : 1), 1);
    const [found, before, after] = (await json(["breaks", "X", "Y", ...data])).findings;
    expect(Math.abs(parseIsoDay(found.value)! - parseIsoDay(dayOf(300))!)).toBeLessThan(45);
    expect(before.n + after.n).toBe(found.n);
    expect(Math.abs(before.value)).toBeLessThan(0.2);
    expect(after.value).toBeGreaterThan(0.55);
    expect(found.evidence).toMatchObject({ link: "correlation", found: true, bic: null });
    const { low, high } = found.evidence.dayInterval;
    expect(low <= dayOf(300) && dayOf(300) <= high).toBe(true);
  });
  test("where no break is found the value is null, for the reason none", async () => {
    const data = written(600, () => 1, 1);
    for (const asked of [
      ["X", "Y"],
      ["Y", "--on", "X"],
    ]) {
      const [found] = (await json(["breaks", ...asked, ...data])).findings;
      expect(found).toMatchObject({ value: null, unit: "date" });
      expect(found.reason).toMatch(/^none: p 0\.\d+ is not below 0\.05$/);
      expect(found.evidence.found).toBe(false);
    }
  });
  test("the seed decides the bootstrap, and the same seed gives the same answer", async () => {
    const asked = ["breaks", "Y", "--on", "X", ...written(300, () => 1, 1)];
    const p = async (seed: string) => (await json([...asked, "--seed", seed])).findings[0].evidence.tests[1].p;
    expect(await p("5")).toBe(await p("5"));
  });
  test.skipIf(!existsSync(REAL))("bitcoin and shares, 2018 to 2022: the correlation broke in 2020", async () => {
    const asked = ["breaks", "BTC", "SPX", "--from", "2018-01-01", "--to", "2022-12-31", "--data", REAL];
    const [found, before, after] = (await json(asked)).findings;
    expect(found.value).toMatch(/^2020-0[1-3]-/);
    expect(before.value).toBeLessThan(0.15);
    expect(after.value).toBeGreaterThan(0.3);
  });
});

describe("breaks and alarms in claims", { timeout: 30_000 }, () => {
  const stepped = written(1400, (row) => (row < 700 ? 0 : 1), 1);
  const constant = written(600, () => 1, 1);
  const told = async (claim: string, data: readonly string[]) => {
    const { code, out } = await run(["assert", claim, ...data, "--json"]);
    const { verdicts, findings } = JSON.parse(out);
    return { code, verdict: verdicts[0], finding: findings[0] };
  };

  test.each([
    ["breakday(X, Y, all)", ["breaks", "X", "Y"]],
    ["breakday(Y, X, all, of=beta)", ["breaks", "Y", "--on", "X"]],
    ["when(alarm(X, Y) > 0, all, pick=last)", ["monitor", "X", "Y"]],
    ["when(alarm(Y, X, of=beta) > 0, all, pick=last)", ["monitor", "Y", "--on", "X"]],
  ])("%s is what the command finds, and how it writes it", async (expression, command) => {
    const [found] = (await json([...command, ...stepped])).findings;
    expect(found.expression).toBe(expression);
    expect((await run(["eval", expression, ...stepped])).out).toBe(`${found.value}\n`);
  });
  test("a day well after the bound supports, well before it refutes, about it is inconclusive and leans", async () => {
    const [{ value, evidence }] = (await json(["breaks", "X", "Y", ...stepped])).findings;
    const { low, high } = evidence.dayInterval;
    expect(low < value && value < high).toBe(true);
    const ruled = async (day: string) => (await told(`breakday(X, Y, all) >= ${day}`, stepped)).verdict;
    expect(await ruled(low)).toMatchObject({ ruling: "supported", leans: null });
    expect(await ruled(dayOf(1300))).toMatchObject({ ruling: "refuted", leans: null });
    const after = isoDay(parseIsoDay(low)! + 1);
    expect(await ruled(after)).toMatchObject({ ruling: "inconclusive", leans: "supported" });
    expect(await ruled(high)).toMatchObject({ ruling: "inconclusive", leans: "refuted" });
    expect((await ruled(low)).pValue).toBe(evidence.tests[0].p);
  });
  test("where no break is found nothing is ruled, for a break nor against one", async () => {
    for (const claim of ["breakday(X, Y, all) >= 2000-01-01", "not breakday(Y, X, all, of=beta) >= 2000-01-01"]) {
      const { code, verdict, finding } = await told(claim, constant);
      expect([code, verdict.ruling, finding.value]).toEqual([3, "inconclusive", null]);
      expect(verdict.reason).toMatch(/no break was found \(p 0\.\d+\), which does not prove that there was none/);
    }
  });
  test("of two estimated days all of both decide", async () => {
    expect((await told("breakday(X, Y, all) < breakday(Y, X, all, of=beta)", stepped)).verdict.ruling).toBe(
      "inconclusive",
    );
    const { verdict } = await told("breakday(X, Y, all) - 2016-01-01 > 3", stepped);
    expect([verdict.ruling, verdict.reason]).toEqual(["inconclusive", expect.stringContaining("is an estimate")]);
  });
  test("days without a watch are no days without an alarm", async () => {
    const early = [...stepped, "--as-of", dayOf(400)];
    expect((await told("count(alarm(X, Y) > 0, 1y) <= 0", early)).verdict).toMatchObject({
      ruling: "inconclusive",
      reason: expect.stringContaining("no day of the span can be tested"),
    });
    const { finding } = await told("count(alarm(X, Y) > 0, 300d) <= 0", [...stepped, "--as-of", dayOf(650)]);
    expect(finding.n).toBeLessThan(300);
    expect(finding.notes.map(({ code }: { code: string }) => code)).toContain("untold-days");
  });
  test.each([
    ["breakday(X, X, all) >= 2000-01-01", '"X" stands against itself'],
    ["breakday(move(X, 5), Y, all) >= 2000-01-01", "moves that share days"],
    ["count(alarm(move(X, 5), Y) > 0, 1y) > 0", "moves that share days"],
    ["breakday(X, Y, all) >= 2000-01-01 for 20 sessions", "exact values only"],
    ["breakday(X, Y, all) > 5", "stands against a day"],
    ["mean([breakday(X, Y, all), when(X > 0, all)]) > 5", "a mean of days"],
  ])("%s is a mistake", async (claim, words) => {
    const { code, err } = await run(["assert", claim, ...stepped]);
    expect([code, err.replace(/\s+/g, " ")]).toEqual([2, expect.stringContaining(words)]);
  });
});

describe("monitor", { timeout: 60_000 }, () => {
  const stepped = (until?: number) => written(1400, (row) => (row < 700 ? 0 : 1), 1, until);
  const watch = ["monitor", "X", "Y"];

  test("a correlation that begins on row 700 is told after it, its day near, the links on either side", async () => {
    const { evidence, value } = (await json([...watch, ...stepped()])).findings[0];
    const alarm = evidence.alarms.find((one: { day: string }) => one.day > dayOf(700));
    expect(value).toBe(evidence.alarms.at(-1).day);
    expect(alarm.direction).toBe("higher");
    expect(Math.abs(parseIsoDay(alarm.changed)! - parseIsoDay(dayOf(700))!)).toBeLessThan(150);
    expect(alarm.since).toBeGreaterThan(alarm.before + 0.3);
    expect(alarm.statistic).toBeGreaterThanOrEqual(evidence.rule.threshold);
    expect(alarm.reference.to < alarm.changed).toBe(true);
  });
  test("files cut off on any day give the alarms up to that day, as --as-of does", async () => {
    const whole = (await json([...watch, ...stepped()])).findings[0].evidence.alarms;
    const day = whole[0].day;
    const rows = Array.from({ length: 1400 }, (_, row) => row);
    const at = rows.find((row) => dayOf(row) === day)!;
    for (const end of [600, at, at + 1, at + 2, 1100]) {
      const cut = (await json([...watch, ...stepped(end)])).findings[0].evidence;
      const asOf = (await json([...watch, ...stepped(), "--as-of", dayOf(end - 1)])).findings[0].evidence;
      expect(cut).toEqual(asOf);
      expect(cut.alarms).toEqual(whole.filter((one: { day: string }) => one.day <= dayOf(end - 1)));
    }
  });
  test("exits with 1 while an alarm is one of the last n sessions, then with 3 while nothing watches", async () => {
    const data = stepped();
    const [{ day }] = (await json([...watch, ...data])).findings[0].evidence.alarms;
    const row = Array.from({ length: 1400 }, (_, at) => at).find((at) => dayOf(at) === day)!;
    const code = async (at: number, ...more: string[]) =>
      (await run([...watch, ...data, "--as-of", dayOf(at), ...more])).code;
    expect(await code(row - 1, "--fail-on", "change")).toBe(0);
    expect(await code(row, "--fail-on", "change")).toBe(1);
    expect(await code(row, "--fail-on", "alarm")).toBe(1);
    expect(await code(row + 1, "--fail-on", "change")).toBe(3);
    expect(await code(row + 4, "--fail-on", "change", "--within", "5d")).toBe(1);
    expect(await code(row + 5, "--fail-on", "change", "--within", "5d")).toBe(3);
    expect(await code(row)).toBe(0);
  });
  test("long after the data nothing is told, and that does not pass", async () => {
    const late = await run([...watch, ...stepped(), "--as-of", "2025-01-01", "--fail-on", "change"]);
    expect(late.code).toBe(3);
  });
  test("a span shows its alarms alone and the watch is the same", async () => {
    const data = stepped();
    const all = (await json([...watch, ...data])).findings[0];
    const none = (await json([...watch, ...data, "--last", "20"])).findings[0];
    expect(none.value).toBeNull();
    expect(none.reason).toMatch(/^none: no alarm in the span; /);
    expect(none.evidence.state).toEqual(all.evidence.state);
  });
  test("against a baseline another ruling is a change", async () => {
    const data = stepped();
    const [{ day }] = (await json([...watch, ...data])).findings[0].evidence.alarms;
    const file = join(scratch(), "baseline.json");
    const against = async (asOf: string, ...more: string[]) =>
      (await run([...watch, ...data, "--as-of", asOf, "--baseline", file, "--fail-on", "change", ...more])).code;
    expect(await against(dayOf(690), "--update-baseline")).toBe(0);
    expect(JSON.parse(readFileSync(file, "utf8")).claims).toHaveLength(1);
    expect(await against(dayOf(690))).toBe(0);
    expect(await against(day)).toBe(1);
  });
  test.skipIf(!existsSync(REAL))(
    "bitcoin and shares: an alarm in 2020 after March, of a change from January to March",
    async () => {
      const { alarms } = (await json(["monitor", "BTC", "SPX", "--data", REAL])).findings[0].evidence;
      const first = alarms.find((one: { day: string }) => one.day > "2020");
      expect(first.day).toMatch(/^2020-/);
      expect(first.changed).toMatch(/^2020-0[1-3]/);
    },
  );
});
