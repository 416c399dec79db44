import { stampOutside } from "./outside";

/** The stamp read last: its civil day, the day it is placed in, its moment in seconds, and whether it has a clock. */
export let civil: i32 = 0;
export let placed: i32 = 0;
export let moment: f64 = 0;
export let clocked: bool = false;

/** How stamps are written: 0 in a way that only the reader outside knows, 1 YYYY-MM-DD, 2 seconds since 1970 and `decimals` further digits. */
let form: i32 = 0;
let decimals: i32 = 0;
/** what stands between day and clock of YYYY-MM-DD besides a T */
let between: u8 = 32;
/** whether day and clock are two cells */
let parted: bool = false;

const LONGEST = 32;
const BYTES: usize = memory.data(LONGEST, 16);
let bytes: i32 = -1;
/** Sixteen bytes from AHEAD + 16 - n on: the first n are set. */
const AHEAD: usize = memory.data<u8>([
  255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
]);

export function stamps(formOfFile: i32, decimalsOfFile: i32, partedBy: i32): void {
  form = formOfFile;
  decimals = decimalsOfFile;
  parted = partedBy != 0;
  between = parted ? <u8>partedBy : 32;
  bytes = -1;
}

export function setStamp(day: i32, inDay: i32, at: f64, hasClock: bool): void {
  civil = day;
  placed = inDay;
  moment = at;
  clocked = hasClock;
}

/** Reads the stamp that stands at start .. end; false where it is none. */
// @ts-ignore: decorator
@inline
export function readStamp(start: usize, end: usize): bool {
  const length = <i32>(end - start);
  return (length == bytes && same(start, length)) || anew(start, end, length);
}

function anew(start: usize, end: usize, length: i32): bool {
  bytes = -1;
  const plain = form == 1 ? readIso(start, length) : form == 2 && readUnix(start, length);
  if (!plain && stampOutside(start, end) == 0) return false;
  if (length >= 1 && length <= LONGEST) {
    bytes = length;
    if (length <= 16) v128.store(BYTES, v128.load(start));
    else {
      v128.store(BYTES, v128.load(start));
      v128.store(BYTES + length - 16, v128.load(end - 16));
    }
  }
  return true;
}

/** Whether the bytes are those of the stamp before, which is as long. */
// @ts-ignore: decorator
@inline
function same(start: usize, length: i32): bool {
  const head = v128.xor(v128.load(start), v128.load(BYTES));
  if (length <= 16) return !v128.any_true(v128.and(head, v128.load(AHEAD + 16 - length)));
  const tail = v128.xor(v128.load(start + length - 16), v128.load(BYTES + length - 16));
  return !v128.any_true(v128.or(head, tail));
}

// Files run through months: the calendar is asked once for each.
let month: i32 = -1;
let monthStart: i32 = 0;
let monthDays: i32 = 0;

/** YYYY-MM-DD, then HH:MM or HH:MM:SS, then perhaps Z, as stamps.ts has it. */
function readIso(start: usize, length: i32): bool {
  let zulu = false;
  if (!parted && length == 20 && load<u8>(start + 19) == 90) {
    zulu = true;
    length = 19;
  }
  if ((length != 10 && length != 16 && length != 19) || (parted && length == 10)) return false;
  if (load<u8>(start, 4) != 45 || load<u8>(start, 7) != 45) return false;
  const century = two(start);
  const year = two(start + 2);
  const monthOfYear = two(start + 5);
  const day = two(start + 8);
  if ((century | year | monthOfYear | day) < 0 || !inMonth(century * 100 + year, monthOfYear, day)) return false;
  let second = 0;
  if (length > 10) {
    second = clock(start, length);
    if (second < 0) return false;
  } else if (zulu) return false;
  const civilDay = monthStart + day - 1;
  setStamp(civilDay, civilDay, <f64>civilDay * 86400 + <f64>second, length > 10);
  return true;
}

/** Seconds since midnight, -1 where no clock stands behind the day. */
function clock(start: usize, length: i32): i32 {
  const sign = load<u8>(start, 10);
  if ((sign != between && (parted || sign != 84)) || load<u8>(start, 13) != 58) return -1;
  const hour = two(start + 11);
  const minute = two(start + 14);
  if ((hour | minute) < 0 || hour > 23 || minute > 59) return -1;
  if (length == 16) return hour * 3600 + minute * 60;
  const second = load<u8>(start, 16) == 58 ? two(start + 17) : -1;
  return second < 0 || second > 59 ? -1 : hour * 3600 + minute * 60 + second;
}

// @ts-ignore: decorator
@inline
function two(at: usize): i32 {
  const tens = <u32>load<u8>(at) - 48;
  const ones = <u32>load<u8>(at, 1) - 48;
  return tens <= 9 && ones <= 9 ? <i32>(tens * 10 + ones) : -1;
}

/** Whether the calendar has the day; then monthStart is the first of its month. */
function inMonth(year: i32, monthOfYear: i32, day: i32): bool {
  if (year * 16 + monthOfYear != month) {
    if (monthOfYear < 1 || monthOfYear > 12) return false;
    month = year * 16 + monthOfYear;
    monthStart = firstOf(year, monthOfYear);
    monthDays = (monthOfYear == 12 ? firstOf(year + 1, 1) : firstOf(year, monthOfYear + 1)) - monthStart;
  }
  return day >= 1 && day <= monthDays;
}

/** Days from 1970-01-01 to the first of a month, by Hinnant's algorithm. */
function firstOf(year: i32, monthOfYear: i32): i32 {
  const shifted = monthOfYear <= 2 ? year - 1 : year;
  const era = (shifted >= 0 ? shifted : shifted - 399) / 400;
  const yearOfEra = shifted - era * 400;
  const dayOfYear = (153 * (monthOfYear > 2 ? monthOfYear - 3 : monthOfYear + 9) + 2) / 5;
  return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
}

/** 2100-12-31, as far as unix stamps are read. */
const LATEST: i64 = 47846;

function readUnix(start: usize, length: i32): bool {
  const whole = length - decimals;
  if (parted || whole < 1 || whole > 10) return false;
  let seconds: i64 = 0;
  let fraction: i64 = 0;
  let unit: f64 = 1;
  for (let i = 0; i < length; i++) {
    const digit = <u32>load<u8>(start + i) - 48;
    if (digit > 9) return false;
    if (i < whole) seconds = seconds * 10 + digit;
    else {
      fraction = fraction * 10 + digit;
      unit *= 10;
    }
  }
  const day = seconds / 86400;
  if (day > LATEST) return false;
  const second = <f64>(seconds - day * 86400) + <f64>fraction / unit;
  setStamp(<i32>day, <i32>day, <f64>day * 86400 + second, true);
  return true;
}
