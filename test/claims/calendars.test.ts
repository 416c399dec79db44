import { describe, expect, test } from "vitest";
import type { Close } from "../../src/series/series.ts";
import { found, on, ruled, type Written } from "./asking.ts";

const NEW_YORK = { clock: 16 * 3600, zone: "America/New_York" };
const TOKYO = { clock: 15.5 * 3600, zone: "Asia/Tokyo" };
const MIDNIGHT = { clock: 24 * 3600, zone: "UTC" };

/** Values that go up and down without a pattern. */
function wavering(count: number, step: number): number[] {
  return Array.from({ length: count }, (_, i) => 100 + 10 * Math.sin(i * step) + 5 * Math.cos(i * i * step));
}

function markets(closes: Readonly<Record<string, Close | undefined>>): Written {
  return Object.fromEntries(
    Object.entries(closes).map(([name, close], index) => [
      name,
      { rows: on("2025-01-01", wavering(200, 1.3 + index)), ...(close === undefined ? {} : { close }) },
    ]),
  );
}

const FAR = markets({ N225: TOKYO, SPX: NEW_YORK });

function noteOf(written: Written, expression: string, code: string, asOf?: string): string | undefined {
  return found(written, expression, asOf).notes.find((note) => note.code === code)?.message;
}

describe("closes that are hours apart", () => {
  // 2025-09-19: summer in New York, 16:00 is 20:00 UTC; Tokyo 15:30 is 06:30 UTC. 13.5 hours. In winter 14.5.
  test("say so with both clocks, the hours and the remedy", () => {
    expect(noteOf(FAR, "correlation(SPX, N225, 60d)", "closes-apart", "2025-09-19")).toBe(
      "N225 closes at 15:30 Asia/Tokyo, SPX at 16:00 America/New_York, 13.5 hours later: moves of one day are over different hours, which blurs what went together and puts a part of it on the day after; ask for weekly moves (every=w)",
    );
  });
  test("summer time makes two numbers of it", () =>
    expect(noteOf(FAR, "correlation(N225, SPX, 180d)", "closes-apart", "2025-09-19")).toContain(
      "13.5 to 14.5 hours later",
    ));
  test.each(["beta(N225, SPX, 60d)", "rsquared(N225, SPX, 60d)", "correlation(lag(N225, 1), SPX, 60d)"])(
    "are marked in %s",
    (expression) => expect(noteOf(FAR, expression, "closes-apart")).toBeDefined(),
  );
  test("of a beta also dimson is a remedy", () =>
    expect(noteOf(FAR, "beta(N225, SPX, 60d)", "closes-apart")).toContain("dimson"));
  test.each([
    "correlation(N225, SPX, 20w, every=w)",
    "correlation(weekly(N225), weekly(SPX), 20w)",
    "correlation(N225, SPX, 60d, of=levels)",
    "correlation(move(N225, 20), move(SPX, 20), 100d)",
    "dimson(N225, SPX, 60d)",
    "change(N225/SPX, 60d)",
  ])("say nothing in %s", (expression) => expect(noteOf(FAR, expression, "closes-apart")).toBeUndefined());
  test("are marked in a ruling too", () => {
    const { findings } = ruled(FAR, "correlation(N225, SPX, 60d) > 0");
    expect(findings.flatMap(({ notes }) => notes.map(({ code }) => code))).toContain("closes-apart");
  });
  test("say nothing where one is not declared, or both are the same or near", () => {
    const ask = (a: Close | undefined, b: Close | undefined) =>
      noteOf(markets({ A: a, B: b }), "correlation(A, B, 60d)", "closes-apart");
    expect(ask(TOKYO, undefined)).toBeUndefined();
    expect(ask(NEW_YORK, NEW_YORK)).toBeUndefined();
    expect(ask(NEW_YORK, { clock: 17 * 3600, zone: "America/New_York" })).toBeUndefined();
    expect(ask(NEW_YORK, { clock: 18 * 3600, zone: "America/New_York" })).toContain("2 hours later");
    expect(ask(NEW_YORK, MIDNIGHT)).toContain("24:00 UTC");
  });
  test("of several the two furthest apart are named", () => {
    const written = markets({ BTC: MIDNIGHT, SPX: NEW_YORK, N225: TOKYO });
    expect(noteOf(written, "beta(BTC, SPX, 60d, with=N225)", "closes-apart")).toMatch(
      /^N225 .* BTC at 24:00 UTC, 17\.5 hours/,
    );
  });
});

describe("common days that are weeks apart", () => {
  const days = on("2020-01-01", wavering(1500, 1.1));
  const monthly = days.filter(([day], i) => i > 0 && day.slice(0, 7) !== days[i - 1]![0].slice(0, 7));
  const written: Written = {
    SPX: { rows: days },
    GOLD: { rows: on("2020-01-01", wavering(1500, 2.1)) },
    CPI: { rows: monthly },
  };
  test("are told, with the gap, and whose days they are", () =>
    expect(noteOf(written, "correlation(SPX, CPI, 24d)", "coarse-common-days")).toMatch(
      /^the common days are 3[01] days apart \(median\), for CPI has no more, although SPX is daily: each move is over 3[01] days/,
    ));
  test("are told of exact values, and of weekly data", () => {
    const weekly = { ...written, FLOWS: { rows: days.filter((_, i) => i % 5 === 0) } };
    expect(noteOf(weekly, "change(SPX/FLOWS, 20d)", "coarse-common-days")).toContain("7 days apart");
  });
  test.each([
    "correlation(SPX, GOLD, 60d)",
    "correlation(SPX, CPI, 2y, every=mo)",
    "correlation(CPI, lag(CPI, 1), 24d)",
    "mean(CPI, 24d)",
  ])("say nothing in %s", (expression) => expect(noteOf(written, expression, "coarse-common-days")).toBeUndefined());
  test("a hole in daily data is none", () => {
    const hole = { SPX: { rows: days }, GOLD: { rows: days.filter((_, i) => i < 100 || i > 900) } };
    expect(noteOf(hole, "correlation(SPX, GOLD, 150d)", "coarse-common-days", "2023-11-01")).toBeUndefined();
  });
});
