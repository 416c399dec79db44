/** 10^0 .. 10^16, all exact. */
const POWERS: usize = memory.data<f64>([
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
]);
/** Sixteen bytes from BEHIND + n on: the last n are set. */
const BEHIND: usize = memory.data<u8>([
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
]);
/** Constants of sixteen bytes, loaded: V8 would make each anew, in several steps, wherever it stands. */
const ZERO: usize = memory.data<u8>([48, 48, 48, 48, 48, 48, 48, 48, 48, 48, 48, 48, 48, 48, 48, 48], 16);
const NINE: usize = memory.data<u8>([9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9], 16);
const LOW: usize = memory.data<u16>([255, 255, 255, 255, 255, 255, 255, 255], 16);
const TEN: usize = memory.data<u16>([10, 10, 10, 10, 10, 10, 10, 10], 16);
const HUNDRED: usize = memory.data<u16>([100, 1, 100, 1, 100, 1, 100, 1], 16);
const MYRIAD: usize = memory.data<u16>([10000, 1, 10000, 1, 10000, 1, 10000, 1], 16);
/** Sixteen lanes from CLOSED - 16 p on move the lanes before p up by one, over the mark: filled by `prepare`. */
const CLOSED: usize = memory.data(256, 16);

/** the decimal mark */
export let mark: u8 = 46;

export function markIs(sign: i32): void {
  mark = <u8>sign;
}

export function prepareNumbers(): void {
  for (let mark = 0; mark < 16; mark++)
    for (let lane = 0; lane < 16; lane++) store<u8>(CLOSED + mark * 16 + lane, lane <= mark ? lane - 1 : lane);
}

/**
 * The number of a cell of digits with at most one decimal mark and a minus sign, of at most 15 digits, as plain-decimal.ts has it: m / 10^e, both
 * exact. NaN for any other cell. Sixteen bytes before the cell's end are loaded, whatever stands there.
 */
// @ts-ignore: decorator
@inline
export function plainDecimal(start: usize, end: usize, mark: u8): f64 {
  const negative = load<u8>(start) == 45;
  const length = <i32>(end - start) - i32(negative);
  if (<u32>(length - 1) > 15) return NaN;
  const signs = v128.load(end - 16);
  const values = i8x16.sub(signs, v128.load(ZERO));
  const cell = (0xffff << (16 - length)) & 0xffff;
  const digits = i8x16.bitmask(i8x16.le_u(values, v128.load(NINE))) & cell;
  let lanes = v128.and(values, v128.load(BEHIND + length));
  let fraction = 0;
  if (digits != cell) {
    const marked = cell & ~digits;
    const place = ctz(marked);
    if ((marked & (marked - 1)) != 0 || load<u8>(end - 16 + place) != mark) return NaN;
    fraction = 15 - place;
    if (fraction == 0 || fraction == length - 1) return NaN;
    lanes = i8x16.swizzle(lanes, v128.load(CLOSED + (place << 4)));
  } else if (length > 15) return NaN;
  const value = sixteenDigits(lanes) / load<f64>(POWERS + (fraction << 3));
  return negative ? -value : value;
}

/** Whether a cell is such a number above zero: its value can then be told later. As `plainDecimal` looks at it. */
// @ts-ignore: decorator
@inline
export function isPlainAboveZero(start: usize, end: usize, mark: u8): bool {
  const length = <i32>(end - start);
  if (<u32>(length - 1) > 15) return false;
  const signs = v128.load(end - 16);
  const zero = v128.load(ZERO);
  const cell = (0xffff << (16 - length)) & 0xffff;
  const digits = i8x16.bitmask(i8x16.le_u(i8x16.sub(signs, zero), v128.load(NINE))) & cell;
  if (digits != cell) {
    const marked = cell & ~digits;
    const place = ctz(marked);
    if ((marked & (marked - 1)) != 0 || load<u8>(end - 16 + place) != mark) return false;
    const fraction = 15 - place;
    if (fraction == 0 || fraction == length - 1) return false;
  } else if (length > 15) return false;
  return (digits & ~i8x16.bitmask(i8x16.eq(signs, zero))) != 0;
}

/** The number of sixteen digits, the greatest first, of which the first is 0. */
// @ts-ignore: decorator
@inline
function sixteenDigits(lanes: v128): f64 {
  const pairs = i16x8.add(
    i16x8.mul(v128.and(lanes, v128.load(LOW)), v128.load(TEN)),
    i16x8.shr_u(lanes, 8),
  );
  const fours = i32x4.dot_i16x8_s(pairs, v128.load(HUNDRED));
  const eights = i32x4.dot_i16x8_s(
    i16x8.narrow_i32x4_u(fours, fours),
    v128.load(MYRIAD),
  );
  return <f64>(<i64>i32x4.extract_lane(eights, 0) * 100000000 + <i64>i32x4.extract_lane(eights, 1));
}
