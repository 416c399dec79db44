/**
 * The number of a cell that is digits with at most one decimal mark and a minus sign, of at most 15 digits: m / 10^e, which IEEE division
 * rounds correctly as m and 10^e are exact. NaN for any other cell: it is to be read with care.
 */
export function plainDecimal(bytes: Uint8Array, start: number, end: number, mark: number): number {
  const negative = bytes[start] === MINUS;
  const first = negative ? start + 1 : start;
  if (end - first > 16 || end <= first) return Number.NaN;
  let mantissa = 0;
  let markAt = -1;
  for (let i = first; i < end; i++) {
    const digit = bytes[i]! - 48;
    if (digit >= 0 && digit <= 9) mantissa = mantissa * 10 + digit;
    else if (bytes[i] === mark && markAt < 0 && i > first && i < end - 1) markAt = i;
    else return Number.NaN;
  }
  if (end - first - (markAt < 0 ? 0 : 1) > 15) return Number.NaN;
  const value = markAt < 0 ? mantissa : mantissa / POWERS[end - markAt - 1]!;
  return negative ? -value : value;
}

const MINUS = 45;
const POWERS = Float64Array.from({ length: 16 }, (_, power) => 10 ** power);
