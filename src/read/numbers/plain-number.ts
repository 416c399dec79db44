/**
 * The number of a cell that is written as programs write it (sign, digits, one decimal mark, exponent), which nearly every cell is;
 * undefined for all others. Its value is Number()'s.
 */
export function plainNumber(text: string): number | undefined {
  if (!plainly(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** The same with a decimal comma. A cell with a point is left to the careful reader: the point may part groups. */
export function plainCommaNumber(text: string): number | undefined {
  return text.includes(".") ? undefined : plainNumber(text.replace(",", "."));
}

/** Text of which Number() takes nothing but such numbers: it begins and ends like one, and is not in base 2, 8 or 16. */
function plainly(text: string): boolean {
  const first = text.charCodeAt(0);
  const second = text.charCodeAt(1);
  const last = text.charCodeAt(text.length - 1);
  const begins = first >= PLUS && first <= NINE;
  const ends = (last >= ZERO && last <= NINE) || last === POINT;
  return begins && ends && (text.length === 1 || second <= NINE || second === UPPER_E || second === LOWER_E);
}

const PLUS = 43;
const POINT = 46;
const ZERO = 48;
const NINE = 57;
const UPPER_E = 69;
const LOWER_E = 101;
