import { expect, test } from "vitest";
import { havenRegression } from "../../src/stats/haven/baur-mcdermott.ts";
import { normalExceedanceCorrelation } from "../../src/stats/tails/exceedance-correlation.ts";
import { asking, found, on } from "../claims/asking.ts";

/** Prices whose simple moves, in percent, are these, from 100 on. */
function prices(moves: readonly number[]): [string, number][] {
  const values = [100];
  for (const move of moves) values.push(values.at(-1)! * (1 + move / 100));
  return on("2025-01-06", values) as [string, number][];
}

const A = [-5, 1, 2, -4, 3, 1, 2, -1, 1, 2, 3, 1, -2, 1, 2, 1, 3, 1, 2, 1];
const B = [-2, 2, 1, -6, 1, 2, 1, 1, -3, 1, 2, 2, 1, 2, 1, 2, 1, 2, 1, 2];
const market = { A: { rows: prices(A) }, B: { rows: prices(B) } };

// Sorted, A begins -5, -4, -2, -1: the 10 % quantile lies at 0.1 * 19 = 1.9 places, -4 + 0.9 * 2 = -2.2 percent.
test("value at risk and shortfall by hand", () => {
  expect(found(market, "valueatrisk(A, 20d, tail=10%)")).toMatchObject({ unit: "%", n: 20, exact: true });
  expect(found(market, "valueatrisk(A, 20d, tail=10%)").value).toBeCloseTo(-0.022, 12);
  expect(found(market, "shortfall(A, 20d, tail=10%)").value).toBeCloseTo(-0.045, 12);
});
test("a share may be written as a fraction, never as a bare 10", () => {
  expect(found(market, "valueatrisk(A, 20d, tail=0.1)").value).toBeCloseTo(-0.022, 12);
  expect(() => found(market, "valueatrisk(A, 20d, tail=10)")).toThrow(/10 for tail=; a share from 0.1% to 50%/);
});
test("a tail of few days says so, one of none gives no number", () => {
  expect(found(market, "shortfall(A, 20d)").notes.map((note) => note.code)).toContain("few-tail-days");
  expect(found(market, "shortfall(A, 19d)")).toMatchObject({ value: null, needs: "20 moves" });
});
// On A's two worst days B moved -2 and -6.
test("marginal shortfall by hand", () => {
  const marginal = found(market, "marginalshortfall(B, A, 20d, tail=10%)");
  expect(marginal.value).toBeCloseTo(-0.04, 12);
  expect(marginal).toMatchObject({ n: 2, interval: null, exact: false });
});
// B sorted begins -6, -3, -2: its 10 % quantile is -3 + 0.9 * 1 = -2.1, so of A's two worst days one is B's too.
test("tail dependence by hand", () => {
  expect(found(market, "taildependence(B, A, 20d, tail=10%)")).toMatchObject({ value: 0.5, n: 2 });
});
test("drawdowns together by hand", () => {
  const written = {
    A: { rows: on("2025-01-06", [100, 90, 95, 88, 100, 101]) },
    B: { rows: on("2025-01-06", [100, 95, 80, 85, 95, 101]) },
  };
  // A at or below 90 % of its high on two days; on one of them B is too. B is on two of six.
  const together = found(written, "codrawdown(B, A, 6d, depth=10%)");
  expect(together).toMatchObject({ value: 0.5, n: 2, unit: "%", exact: true });
  expect(together.notes.map((note) => note.message)).toContainEqual(
    expect.stringMatching(/of all 6 days .* on 33.33 %/),
  );
  expect(found(written, "codrawdown(B, A, 6d, depth=50%)")).toMatchObject({ value: null });
});
test("a yield has no drawdown beside another", () => {
  const written = { A: { rows: prices(A) }, Y: { kind: "yield" as const, rows: prices(B) } };
  expect(() => found(written, "codrawdown(A, Y, 5d)")).toThrow(/drawdown/);
});

// Thirty days whose moves alternate 1, 2, ..., then days at or below all before: each is a violation.
test("violations count the days at or below the value at risk of the days before", () => {
  const moves = [...Array.from({ length: 30 }, (_, t) => (t % 3) - 1 || 0.5), -3, 1, -4, 1, 1];
  const found30 = found({ A: { rows: prices(moves) } }, "violations(A, 5d, tail=5%, sessions=20)");
  expect(found30).toMatchObject({ value: 0.4, n: 5, unit: "%" });
  expect(found30.notes.map((note) => note.message)).toContainEqual(expect.stringMatching(/^2 of 5 days where 0.25 /));
  const none = found({ A: { rows: prices(moves) } }, "violations(A, 5d, sessions=250)");
  expect(none).toMatchObject({ value: null, needs: "days with 250 moves before them" });
});

const days = 400;
const wave = (t: number) => 2 * Math.sin(t * t);
const wild = Array.from({ length: days }, (_, t) => wave(t) - (t % 40 === 0 ? 3 : 0));
const beside = wild.map((move, t) => 0.5 * move + Math.cos(3 * t * t));
const long = { X: { rows: prices(wild) }, Y: { rows: prices(beside) } };
const logs = (rows: readonly (readonly [string, number])[]) =>
  Float64Array.from(rows.slice(1), ([, price], t) => Math.log(price / rows[t]![1]));

test("hedge and haven are the sums of the paper's coefficients", () => {
  const fit = havenRegression(logs(long.Y.rows), logs(long.X.rows));
  if ("kind" in fit) throw new Error(fit.why);
  expect(found(long, `hedge(Y, X, ${days}d)`).value).toBeCloseTo(fit.hedge.value, 10);
  for (const { level, value, count } of fit.tails) {
    const sum = found(long, `haven(Y, X, ${days}d, tail=${100 * level}%)`);
    expect(sum.value).toBeCloseTo(value, 10);
    expect(sum.n).toBe(count);
  }
});
test("a tail of fewer than eight days has a value and no interval", () => {
  expect(found(long, `haven(Y, X, ${days}d, tail=1%)`).interval).toBeNull();
  expect(found(long, `haven(Y, X, ${days}d, tail=10%)`).interval).not.toBeNull();
});
test("a series is no haven of itself", () => {
  expect(() => found(long, "haven(X, X, 1y)")).toThrow(/against itself/);
});
test("too few days tell no tails apart", () => {
  expect(found(long, "haven(Y, X, 20d)").reason).toMatch(/do not tell the tails/);
});
test("exceedance names what normal moves would show", () => {
  const one = found(long, `exceedance(X, Y, ${days}d, beyond=1)`);
  const whole = found(long, `correlation(X, Y, ${days}d)`).value as number;
  const normal = normalExceedanceCorrelation(whole, 1).toFixed(2);
  expect(one.notes.map((note) => note.message)).toContainEqual(expect.stringContaining(`would show ${normal} there`));
  expect(found(long, `exceedance(Y, X, ${days}d, beyond=1)`).value).toBeCloseTo(one.value as number, 12);
  expect(found(long, "exceedance(X, Y, 60d, beyond=3)")).toMatchObject({ value: null, needs: "8 days" });
});
test("exact measures of tails stand for daily series", () => {
  const { values } = asking(long).column("shortfall(X, 60d)");
  expect(values.filter((value) => !Number.isNaN(value)).length).toBe(days - 59);
});
test("covar lies at the quantile regression's line", () => {
  const value = found(long, `covar(Y, X, ${days}d)`).value as number;
  const delta = found(long, `covar(Y, X, ${days}d, pick=delta)`).value as number;
  expect(value).toBeLessThan(delta);
  expect(delta).toBeLessThan(0);
});
