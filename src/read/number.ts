/**
 * The number a cell holds, correctly rounded. Sign, digits, one point, exponent: nothing else, so "1,234" is wrong, not 1.
 * "missing" for the words that files write where there is no value; "overflow" for a number beyond 1.8e308.
 */
export function strictNumber(text: string): number | "missing" | "wrong" | "overflow" {
  if (NUMBER.test(text)) return finite(Number(text));
  const bare = text.trim();
  if (MISSING.has(bare.toLowerCase())) return "missing";
  return bare !== text && NUMBER.test(bare) ? finite(Number(bare)) : "wrong";
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** pandas writes nothing or nan, R writes NA, Yahoo null, FRED a point, spreadsheets #N/A */
const MISSING: ReadonlySet<string> = new Set(["", ".", "null", "nan", "na", "n/a", "#n/a"]);

function finite(value: number): number | "overflow" {
  return Number.isFinite(value) ? value : "overflow";
}
