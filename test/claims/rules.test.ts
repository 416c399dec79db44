// One test for each semantic rule of the language: two honest readings gave different numbers, and this is ours.
// 2026-01-05 is a Monday.
import { describe, expect, test } from "vitest";
import { asking, found, on, ruled, type Written } from "./asking.ts";

const ten = on("2026-01-05", [100, 110, 99, 120, 90, 95, 100, 105, 80, 100]); // 01-05 .. 01-16
const A: Written = { A: { rows: ten }, B: { rows: on("2026-01-05", [10, 11, 12, 11, 10, 9, 10, 11, 12, 13]) } };
const value = (text: string, written = A, asOf?: string) => found(written, text, asOf).value;
const wave = (n: number, phase: number) =>
  Array.from({ length: n }, (_, i) => 100 * Math.exp(0.02 * Math.sin(i * i + phase) + 0.01 * Math.sin(3 * i)));

describe("days and panels", () => {
  test("1: a panel holds the days on which every series named anywhere has a value, `given` included", () => {
    const C: Written = { ...A, C: { rows: ten.filter(([day]) => day !== "2026-01-09") } };
    // Without 01-09 the move of 01-12 is 95/120 - 1, from Thursday.
    expect(value("level(move(A), 1d)", C, "2026-01-12")).toBeCloseTo(95 / 90 - 1, 12);
    expect(value("level(move(A) given C > 0, 1d)", C, "2026-01-12")).toBeCloseTo(95 / 120 - 1, 12);
  });
  test("2: now is the last day common to the whole claim, so both halves of an `and` speak of one day", () => {
    const short: Written = { A: { rows: ten }, B: { rows: on("2026-01-05", [1, 2, 3]) } };
    expect(ruled(short, "A between 98 and 99.5 and B > 0").ruling).toBe("supported");
    expect(ruled(short, "A between 98 and 99.5").ruling).toBe("refuted");
  });
  test("2: a panel that ends more than a week before the as-of says so", () =>
    expect(ruled(A, "A > 0", "2026-02-05")).toMatchObject({
      ruling: "inconclusive",
      reason: expect.stringContaining("the data end on 2026-01-16"),
    }));
  test("2: an as-of that is no session is the session before, with a remark", () => {
    const finding = found(A, "A", "2026-01-11");
    expect([finding.value, finding.to]).toEqual([90, "2026-01-09"]);
    expect(finding.notes.map((note) => note.code)).toEqual(["no-session"]);
  });
  test("3: `at` covers all to its left inside its parentheses, and the inner one wins", () => {
    expect(ruled(A, "A between 109 and 111 and B between 10.5 and 11.5 at 2026-01-06").ruling).toBe("supported");
    expect(ruled(A, "(A at 2026-01-06) > A at 2026-01-07").ruling).toBe("supported");
    expect(ruled(A, "A between 109 and 111 at 2026-01-06", "2026-01-16").ruling).toBe("supported");
  });
  test("3: `for n sessions` asks of each of the last n panel days", () => {
    expect(ruled(A, "A >= 95 for 3 sessions", "2026-01-14").ruling).toBe("supported");
    expect(ruled(A, "A >= 95 for 4 sessions", "2026-01-14").reason).toContain("on 2026-01-09");
    expect(() => ruled(A, "correlation(A, B, 5d) > 0 for 3 sessions")).toThrow(/estimate/);
  });
  test("4: 2d is two moves for a change and two values for a level", () => {
    expect(value("change(A, 2d)")).toBeCloseTo(100 / 105 - 1, 12);
    expect(value("level(A, 2d, pick=max)")).toBe(100);
    expect(value("level(A, 3d, pick=max)")).toBe(105);
  });
  test("5: calendar lengths: the base on or before the day, values strictly after it", () => {
    // 7 days before Friday 01-16 is Friday 01-09.
    expect(value("change(A, 1w)")).toBeCloseTo(100 / 90 - 1, 12);
    expect(value("level(A, 7cd, pick=first)")).toBe(95);
  });
  test("6: a period takes the moves that end in it; a day on the left of a range is the base", () => {
    expect(value("change(A, 2026-W03)")).toBeCloseTo(100 / 90 - 1, 12);
    expect(value("change(A, 2026-01-09..2026-01-14)")).toBeCloseTo(105 / 90 - 1, 12);
    expect(value("level(A, 2026-01-09..2026-01-14, pick=first)")).toBe(90);
  });
  test("7: `before` ends on the base day, so that spans share no move; `after` waits until it is complete", () => {
    expect(value("change(A, 2d before 2026-01-13..2026-01-15)")).toBeCloseTo(100 / 90 - 1, 12);
    expect(found(A, "change(A, 3d after 2026-01-13)")).toMatchObject({
      value: expect.closeTo(100 / 100 - 1, 12),
      from: "2026-01-14",
    });
    expect(found(A, "change(A, 5d after 2026-01-13)")).toMatchObject({ value: null, needs: "2 sessions more" });
  });
  test("8: data must reach the start of a span, a week's grace for lengths; `all` always does", () => {
    expect(found(A, "change(A, 1y)").reason).toContain("reaches back to 2025-01-16");
    expect(found(A, "level(A, 2w, pick=max)").value).toBe(120); // 01-02, three days before the data
    expect(value("level(A, all, pick=max)")).toBe(120);
    expect(found(A, "count(A > 0, 2026-01-10)")).toMatchObject({ value: 0, n: 0, from: null });
  });
  test("8: a period that runs past now is cut there, and says so", () =>
    expect(found(A, "change(A, 2026-01-09..2026-03-01)").notes.map((note) => note.code)).toContain("span-cut"));
  test("9: weekly rows are the last panel day of each week, real days, the running week included", () => {
    const finding = found(A, "level(weekly(A), all, pick=first)", "2026-01-14");
    expect([finding.value, finding.from, finding.to]).toEqual([90, "2026-01-09", "2026-01-14"]);
    expect(() => value("correlation(weekly(A), B, 5d)")).toThrow(/weekly/);
  });
  test("10: a price of zero or less has no move", () =>
    expect(
      value("count(abs(move(C)) >= 0%, all)", { C: { kind: "price", rows: on("2026-01-05", [1, -1, 2]) } }),
    ).toBeNull());
});

describe("values and units", () => {
  const yields: Written = {
    Y: { kind: "yield", rows: on("2026-01-05", [4.1, 4.16]) },
    Z: { kind: "yield", rows: on("2026-01-05", [1, 1]) },
    V: { kind: "index", rows: on("2026-01-05", [20, 17]) },
  };
  test("11: ratios of prices move in returns, differences of yields in basis points, flows are not differenced again", () => {
    expect(found(A, "change(A/B, 1d)")).toMatchObject({
      unit: "%",
      value: expect.closeTo(100 / 13 / (80 / 12) - 1, 12),
    });
    expect(found(yields, "change(Y - Z, 1d)")).toMatchObject({ unit: "bp", value: expect.closeTo(6, 9) });
    expect(found(yields, "change(V, 1d)")).toMatchObject({ unit: "points", value: -3 });
    expect(() => value("change(move(A), 3d)")).toThrow(/is a move/);
  });
  test("12: literals carry the unit of what they stand against; the mistake has its suggestion", () => {
    expect(ruled(yields, "Y between 410bp and 4.2%").ruling).toBe("supported");
    expect(() => ruled(yields, "change(Y, 1d) > 5")).toThrow(/bp/);
    expect(() => ruled(A, "change(A, 1d) > 0.05")).toThrow(/did you mean "5%"/);
    expect(ruled(A, "change(A, 1d) > 0").ruling).toBe("supported");
  });
  test("13: simple returns in change and mean, logs inside correlation and volatility", () =>
    expect(value("level(move(A), 2d, pick=sum)")).toBeCloseTo(80 / 105 - 1 + (100 / 80 - 1), 12));
  test("14: 100 * (4.16 - 4.10) is 6 basis points, not a little less", () =>
    expect(ruled(yields, "change(Y, 1d) >= 6bp and change(Y, 1d) <= 6bp").ruling).toBe("supported"));
});

describe("conditions", () => {
  test("15: `given` filters the days of the span, on the day a move ends", () => {
    expect(value("count(A > 0 given move(A) < 0, 4d)")).toBe(1); // of 01-13 .. 01-16 only 01-15 fell
    expect(found(A, "level(A given move(A) < 0, 4d)")).toMatchObject({ value: 80, n: 1 });
  });
  test("16: a q-number is the type 7 quantile over the span, before `given` filters, its day included", () => {
    // The last four values are 100, 105, 80, 100: q0 is 80, q100 is 105.
    expect(value("level(A given A <= q0, 4d)")).toBe(80);
    expect(value("level(A given A >= q100, 4d)")).toBe(105);
    expect(value("count(A <= q50, 4d)")).toBe(3);
    expect(() => value("level(A, 4d) - q10")).toThrow(/q10/);
  });
  test("17: a listed day that is no session is the next one; `not` is all others", () => {
    expect(value("level(A given [2026-01-10], all)")).toBe(95);
    expect(value("count(A > 0 given not [2026-01-10], all)")).toBe(9);
  });
  test("18: a subset keeps its own constant and means", () => {
    const rows = 80;
    const W: Written = { X: { rows: on("2025-01-06", wave(rows, 0)) }, Y: { rows: on("2025-01-06", wave(rows, 1)) } };
    const down = found(W, "beta(Y, X given move(X) <= 0, 60d)");
    const up = found(W, "beta(Y, X given move(X) > 0, 60d)");
    expect(down.n + up.n).toBe(60);
    expect(down.value).not.toBeCloseTo(up.value as number, 2);
  });
});

describe("dates", () => {
  test("19: since is the last day before now that stood as high; ties count", () => {
    expect(value("since(A)")).toBe("2026-01-14");
    expect(value("since(A, side=low)")).toBe("2026-01-15");
    expect(value("since(A)", A, "2026-01-13")).toBe("2026-01-08");
  });
  test("20: never is an interval: before the data for since, after the days tested for when", () => {
    expect(value("since(A)", A, "2026-01-08")).toBe("never");
    expect(ruled(A, "since(A) <= 2026-01-07", "2026-01-08").ruling).toBe("supported");
    expect(ruled(A, "since(A) <= 2001", "2026-01-08").ruling).toBe("inconclusive");
    expect(ruled(A, "when(A > 1000, all) <= 2026-01-16").ruling).toBe("refuted");
    expect(ruled(A, "when(A > 1000, all) > 2030").ruling).toBe("inconclusive");
  });
  test("20: never before a day that came is refuted; never against never cannot be told", () => {
    expect(ruled(A, "breach(B, -50%, all) < breach(A, -10%, all)").ruling).toBe("refuted");
    expect(ruled(A, "breach(B, -50%, all) < breach(A, -50%, all)").ruling).toBe("inconclusive");
  });
  test("21: partial dates and `ago`: < before its first day, <= up to its last, > after its last", () => {
    expect(ruled(A, "since(A) < 2026-02").ruling).toBe("supported");
    expect(ruled(A, "since(A) <= 2026-01").ruling).toBe("supported");
    expect(ruled(A, "since(A) > 2026-01").ruling).toBe("refuted");
    expect(ruled(A, "since(A) >= 1w ago").ruling).toBe("supported");
    expect(value("since(A) - since(A, side=low)")).toBe(-1);
  });
  test("22: a breach's peak is the highest value of the span so far, the base included", () => {
    // On 01-07 A is 99, 10 % under 110; in a span that starts on 01-07 the peak is the base of 01-06.
    expect(value("breach(A, -10%, all)")).toBe("2026-01-07");
    expect(value("when(drawdown(A, 3d) <= -20%, all)")).toBe("2026-01-09");
  });
});

describe("logic and intervals", () => {
  const rows = 120;
  const W: Written = {
    X: { rows: on("2025-01-06", wave(rows, 0)) },
    Y: { rows: on("2025-01-06", wave(rows, 0.3)) },
    Z: { rows: on("2025-01-06", wave(rows, 2)) },
  };
  test("23: one rule for all: every value satisfies, none does, or some do; and/or/not are Kleene's", () => {
    const [low, high] = [
      found(W, "correlation(X, Y, 60d)").interval!.low,
      found(W, "correlation(X, Y, 60d)").interval!.high,
    ];
    const middle = ((low + high) / 2).toFixed(6);
    expect(ruled(W, `correlation(X, Y, 60d) > ${(low - 0.01).toFixed(6)}`).ruling).toBe("supported");
    expect(ruled(W, `correlation(X, Y, 60d) > ${(high + 0.001).toFixed(6)}`).ruling).toBe("refuted");
    expect(ruled(W, `correlation(X, Y, 60d) > ${middle}`).ruling).toBe("inconclusive");
    expect(ruled(W, `not correlation(X, Y, 60d) > ${middle}`).ruling).toBe("inconclusive");
    expect(ruled(W, `correlation(X, Y, 60d) > ${middle} and X < 0`).ruling).toBe("refuted");
    expect(ruled(W, `correlation(X, Y, 60d) > ${middle} or X > 0`).ruling).toBe("supported");
    expect(ruled(W, "[X, Y, Z] > 0").ruling).toBe("supported");
  });
  test("a number that is certain because two columns are one series rules by itself, not in a comparison", () => {
    const prices = wave(61, 0);
    const twin = on(
      "2025-01-06",
      prices.map((price) => 2 * price),
    );
    const W: Written = {
      X: { rows: on("2025-01-06", prices) },
      T: { rows: twin },
      Y: { rows: on("2025-01-06", wave(61, 2)) },
    };
    expect(ruled(W, "correlation(X, T, 60d) > 0.9").ruling).toBe("supported");
    for (const claim of [
      "correlation(X, T, 60d) > correlation(X, Y, 60d)",
      "correlation(X, Y, 60d) - correlation(X, T, 60d) > 0",
    ])
      expect(ruled(W, claim)).toMatchObject({
        ruling: "inconclusive",
        reason: expect.stringContaining("the same series"),
      });
  });
  test("24: two estimates have one interval from their joint contributions, never the ends of two", () => {
    const joint = found(W, "correlation(X, Y, 60d) - correlation(X, Z, 60d)");
    const [a, b] = [found(W, "correlation(X, Y, 60d)").interval!, found(W, "correlation(X, Z, 60d)").interval!];
    expect(joint.exact).toBe(false);
    expect(joint.interval!.high - joint.interval!.low).toBeLessThan(a.high - a.low + (b.high - b.low));
    expect(found(W, "correlation(X, Y, 60d) - correlation(X, Y, 60d)").interval).toMatchObject({ low: 0, high: 0 });
    const half = found(W, "correlation(X, Y, 60d) / 2");
    expect(half.interval!.low).toBeCloseTo(a.low / 2, 12);
  });
  test("25: the largest of n stands at (n - 0.5) / n", () => {
    expect(value("percentile(A, all)", A, "2026-01-08")).toBeCloseTo(3.5 / 4, 12);
    expect(ruled(A, "percentile(A, all) >= 99%", "2026-01-08").ruling).toBe("refuted");
  });
  test("26: moves a year are those of the panel in the 365 days before, not 252", () => {
    const days = 400;
    const daily: Written = { X: { rows: on("2025-01-01", wave(days, 0), true) } };
    const weekdays: Written = { X: { rows: on("2025-01-01", wave(days, 0)) } };
    const ratio = (value("volatility(X, 20)", daily) as number) / (value("volatility(X, 20)", weekdays) as number);
    expect(ratio).toBeCloseTo(Math.sqrt(365 / 261), 2);
  });
  test("27: a mean over pairs counts days, not pairs", () => {
    const pairs = found(W, "mean(correlation([X, Y, Z], 60d))");
    expect(pairs.n).toBe(60);
    const single = ["X, Y", "X, Z", "Y, Z"].map((pair) => found(W, `correlation(${pair}, 60d)`).value as number);
    expect(pairs.value).toBeCloseTo(single.reduce((a, b) => a + b) / 3, 12);
  });
  test("28: one p-value a claim: the largest of what was needed, none where a fact decided", () => {
    const one = ruled(W, "correlation(X, Y, 60d) > 0").pValue!;
    const other = ruled(W, "correlation(X, Z, 60d) > 0").pValue!;
    expect(ruled(W, "correlation(X, Y, 60d) > -1 and correlation(X, Y, 60d) > 0").pValue).toBeCloseTo(
      Math.max(one, 0),
      6,
    );
    expect(other).toBeGreaterThan(one);
    expect(ruled(W, "correlation(X, Y, 60d) > 0 and X < 0").pValue).toBeNull();
  });
  test("29: a field the file lacks is inconclusive; an unknown series and a series against itself are mistakes", () => {
    expect(ruled(A, "A.low > 0")).toMatchObject({ ruling: "inconclusive", reason: "A.csv has no low column" });
    expect(() => ruled(A, "C > 0")).toThrow(/unknown series "C"/);
    expect(() => ruled(A, "A/A > 0")).toThrow(/against itself/);
    expect(() => ruled(A, "correlation(A, a, 5d) > 0")).toThrow(/against itself/);
  });
  test("30: nothing is divided by zero", () => {
    const flat: Written = { ...A, F: { rows: on("2026-01-05", [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]) } };
    expect(found(flat, "multiple(A, F, 3d)")).toMatchObject({
      value: null,
      reason: expect.stringContaining("nothing to divide by"),
    });
    expect(found(flat, "change(A, 3d) / change(F, 3d)").value).toBeNull();
  });
});

test("a list means each of its members, the same list twice the same member", () => {
  const inquiry = asking(A);
  expect(inquiry.values("level([A, B], 2d, pick=max)").map((one) => one.finding.value)).toEqual([100, 13]);
  expect(inquiry.claim("level([A, B], 2d, pick=max) >= level([A, B], 2d, pick=min)").judge().ruling).toBe("supported");
});
