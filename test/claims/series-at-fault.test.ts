import { expect, test } from "vitest";
import type { Failure, Fault } from "../../src/failure.ts";
import { found, on, type Written } from "./asking.ts";

const price = { rows: on("2024-01-01", [1, 2, 3, 4]) };
const MARKET: Written = {
  A: price,
  B: price,
  USDJPY: price,
  Y: { kind: "yield", rows: price.rows },
  V: { kind: "index", rows: price.rows },
};

/** Of a call whose series do not fit: what is said, and which text the mark stands under. */
function fault(text: string): string[] {
  try {
    found(MARKET, text);
  } catch (error) {
    const [{ found: said, excerpt }] = (error as Failure).faults as [Fault];
    const { text: line, start, length } = excerpt!;
    return [said, line.slice(start, start + length)];
  }
  throw new Error(`${text} is no fault`);
}

test.each([
  ["regime(A, B, yield=V)", "V", "an index and cannot be the yield"],
  ["regime(A, B, yield=USDJPY)", "USDJPY", "a price and cannot be the yield"],
  ["regime(A, Y)", "Y", "a yield and cannot be the haven"],
  ["regime(A, B, risk=[USDJPY, move(V)])", "move(V)", "a move and cannot be the risk"],
  ["stress(A, yield=B)", "B", "a price and cannot be the yield"],
  ["stress(A, liquidity=B)", "B", "no illiquidity"],
  ["codrawdown(A, Y, all)", "Y", "no drawdown"],
  ["multiple(A, move(B), all)", "move(B)", "a move"],
  ["breakday(A, move(B, 5), all)", "move(B, 5)", "moves that share days"],
  ["alarm(A, move(B, 5))", "move(B, 5)", "moves that share days"],
  ["carrytorisk(Y, A, USDJPY, 60)", "A", "no yield"],
  ["carryunwind(USDJPY, Y, all)", "Y", "a yield and cannot be the equity"],
  ["cascade(A, Y, all, shock=10%, impact=5%, leverage=[5])", "Y", "cannot be bought"],
  ["liquidated(A, Y, all, leverage=5)", "Y", "cannot be bought"],
  ["correlation(A, A, all)", "A", "stands against itself"],
  ["residual(A, B, 60, with=[V, B])", "B", "stands against itself"],
])("%s: it is %s that is at fault", (text, series, words) => {
  const [said, marked] = fault(text.startsWith("regime") || text.startsWith("stress") ? `level(${text})` : text);
  expect(said).toContain(`"${series}" `);
  expect(said).toContain(words);
  expect(marked).toBe(series);
});
