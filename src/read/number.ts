/**
 * The number a cell holds, correctly rounded. Sign, digits, one point, exponent: nothing else, so "1,234" is wrong, not 1.
 * "missing" for the words that files write where there is no value; "overflow" for a number beyond 1.8e308.
 */
export function strictNumber(text: string): number | "missing" | "wrong" | "overflow" {
  if (plainly(text)) {
    const value = Number(text);
    if (Number.isFinite(value)) return value;
  }
  return carefully(text);
}

/** Text of which Number() takes nothing but what the expression below takes: it begins and ends like a number, and is not in base 2, 8 or 16. */
function plainly(text: string): boolean {
  const first = text.charCodeAt(0);
  const second = text.charCodeAt(1);
  const last = text.charCodeAt(text.length - 1);
  const begins = first >= PLUS && first <= NINE;
  const ends = (last >= ZERO && last <= NINE) || last === POINT;
  return begins && ends && (text.length === 1 || second <= NINE || second === 69 || second === 101);
}

const PLUS = 43;
const POINT = 46;
const ZERO = 48;
const NINE = 57;

function carefully(text: string): ReturnType<typeof strictNumber> {
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
