import { Failure } from "../../failure.ts";

const MIB = 2 ** 20;
/** About what one string can hold. */
const MOST = 512 * MIB;
const ALWAYS = 64 * MIB;
const RATIO = 200;

/**
 * How much `length` packed bytes may unpack to: 64 MiB in any case, then 200 times their size, and never more than 512 MiB. Price files
 * shrink to a twentieth at best; what grows a thousandfold is a trap. It bounds the memory, for nothing is unpacked beyond it.
 */
export function unpackLimit(length: number): number {
  return Math.min(MOST, Math.max(ALWAYS, RATIO * length));
}

export function tooMuch(file: string, what: string, limit: number): Failure {
  return new Failure({
    code: "too-large",
    place: { file },
    found: `${what} unpacks to more than ${Math.round(limit / MIB)} MiB`,
    expected: "a table of prices is smaller; unpack it yourself if it is meant",
  });
}
