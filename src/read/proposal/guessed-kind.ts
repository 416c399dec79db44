import type { Kind } from "../../series/series.ts";
import { tickerOf } from "./tickers.ts";

/** A kind, and one clause that says why; no reason where nothing speaks against a price. */
export interface GuessedKind {
  readonly kind: Kind;
  readonly why: string | undefined;
}

const YIELD =
  /yields?\b|treasury|\bjgb|\bbunds?\b|\brates?\b|\boas\b|spread|利回|金利|国債|^d?gs\d+$|\b(?:[a-z]{2})?\d{1,2}y\b|^\d+年/i;
const INDEX = /\bvix|volatility|\bvxn|\bmove\b|\bskew\b|\bgvz|\bovx|\bvstoxx|恐怖/i;
const AMOUNT = /volume|reserves|\bassets\b|supply|holdings|balance|balances|出来高|残高/i;

/** Between these stand the yields of bonds, in percent. */
const LOWEST_YIELD = -5;
const HIGHEST_YIELD = 30;

/**
 * Guesses how a series moves from what it is called and from its values. A price is the rule: a yield or an index of points is one
 * only where the name says so or values of 0 and less leave no returns. The user sees the reason and may say otherwise.
 */
export function guessedKind(name: string, path: string, values: Float64Array): GuessedKind {
  const kind = tickerOf(name)?.kind;
  if (kind !== undefined) return { kind, why: `${name} is ${kind === "yield" ? "a yield" : "an index of points"}` };
  const words = `${name} ${fileWords(path)}`.replace(/[_.-]+/g, " ");
  const [low, high] = reach(values);
  const yieldWord = YIELD.exec(words)?.[0];
  if (yieldWord !== undefined && low >= LOWEST_YIELD && high <= HIGHEST_YIELD)
    return { kind: "yield", why: `called "${yieldWord.trim()}", values ${shown(low)} .. ${shown(high)}` };
  const indexWord = INDEX.exec(words)?.[0];
  if (indexWord !== undefined) return { kind: "index", why: `called "${indexWord.trim()}"` };
  const amountWord = AMOUNT.exec(words)?.[0];
  if (amountWord !== undefined && low >= 0) return { kind: "amount", why: `called "${amountWord.trim()}"` };
  return byValues(values, low, high);
}

/** One bad price is a fault of the data, many are what the series is. */
function byValues(values: Float64Array, low: number, high: number): GuessedKind {
  let without = 0;
  for (const value of values) if (value <= 0) without++;
  if (without < 3 || without < values.length / 200) return { kind: "price", why: undefined };
  const many = `${without} of ${values.length} values are 0 or less, which have no return`;
  const like = low >= LOWEST_YIELD && high <= HIGHEST_YIELD ? "yield" : "index";
  return { kind: like, why: `${many}; values ${shown(low)} .. ${shown(high)}` };
}

function reach(values: Float64Array): readonly [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}

function shown(value: number): string {
  return String(Number(value.toPrecision(4)));
}

/** The name of the file without its directory. */
function fileWords(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1).replace(/\.[a-z]+(?:\.gz)?$/i, "");
}
