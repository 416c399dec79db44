/** Where the ends of cells and rows are written down, four bytes each. */
export let ends: usize = 0;
let delimiters: v128 = i8x16.splat(44);
let newlines: v128 = i8x16.splat(10);
/** How many newlines the piece has that was looked at last. */
export let lineCount: i32 = 0;

export function separators(place: usize, delimiterSign: i32, newlineSign: i32): void {
  ends = place;
  delimiters = i8x16.splat(<i8>delimiterSign);
  newlines = i8x16.splat(<i8>newlineSign);
}

/** Writes down where every delimiter and newline in from .. to stands, and returns how many there are. 64 bytes are looked at together. */
export function indexed(from: usize, to: usize): i32 {
  const delimiter = delimiters;
  const newline = newlines;
  const first = ends;
  let out = first;
  let lines = 0;
  for (let at = from; at < to; at += 64) {
    const a = v128.load(at);
    const b = v128.load(at, 16);
    const c = v128.load(at, 32);
    const d = v128.load(at, 48);
    const a1 = i8x16.eq(a, newline);
    const b1 = i8x16.eq(b, newline);
    const c1 = i8x16.eq(c, newline);
    const d1 = i8x16.eq(d, newline);
    let rowEnds = bits(a1, b1, c1, d1);
    let found = bits(
      v128.or(i8x16.eq(a, delimiter), a1),
      v128.or(i8x16.eq(b, delimiter), b1),
      v128.or(i8x16.eq(c, delimiter), c1),
      v128.or(i8x16.eq(d, delimiter), d1),
    );
    if (to - at < 64) {
      const within = ((<u64>1) << (to - at)) - 1;
      found &= within;
      rowEnds &= within;
    }
    lines += <i32>popcnt(rowEnds);
    const next = out + (<usize>popcnt(found) << 2);
    // Eight at a time, whether so many are there or not: what is too much is written over.
    while (out < next) {
      for (let i = 0; i < 8; i++) {
        store<u32>(out + (i << 2), <u32>at + <u32>ctz(found));
        found &= found - 1;
      }
      out += 32;
    }
    out = next;
  }
  lineCount = lines;
  return <i32>((out - first) >>> 2);
}

// @ts-ignore: decorator
@inline
function bits(a: v128, b: v128, c: v128, d: v128): u64 {
  return (
    <u64>i8x16.bitmask(a) |
    (<u64>i8x16.bitmask(b) << 16) |
    (<u64>i8x16.bitmask(c) << 32) |
    (<u64>i8x16.bitmask(d) << 48)
  );
}
