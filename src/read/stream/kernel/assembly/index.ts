/** Where the ends of cells and rows are written down, four bytes each. */
export let ends: usize = 0;
let delimiter: v128 = i8x16.splat(44);
let newline: v128 = i8x16.splat(10);

export function separators(place: usize, delimiterSign: i32, newlineSign: i32): void {
  ends = place;
  delimiter = i8x16.splat(<i8>delimiterSign);
  newline = i8x16.splat(<i8>newlineSign);
}

/** Writes down where every delimiter and newline in from .. to stands, and returns how many there are. 64 bytes are looked at together. */
export function indexed(from: usize, to: usize): i32 {
  let out = ends;
  for (let at = from; at < to; at += 64) {
    let found =
      <u64>signs(at) | (<u64>signs(at + 16) << 16) | (<u64>signs(at + 32) << 32) | (<u64>signs(at + 48) << 48);
    if (to - at < 64) found &= ((<u64>1) << (to - at)) - 1;
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
  return <i32>((out - ends) >>> 2);
}

// @ts-ignore: decorator
@inline
function signs(at: usize): i32 {
  const bytes = v128.load(at);
  return i8x16.bitmask(v128.or(i8x16.eq(bytes, delimiter), i8x16.eq(bytes, newline)));
}
