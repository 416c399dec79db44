import { halfWidth } from "./half-width.ts";
import { plainNumber } from "./plain-number.ts";
import { numericValue, writtenNumber } from "./written-number.ts";

/** The number a cell would be in the one or the other format, for telling headers and remarks from rows. NaN where it is none: never a value of a series. */
export function cellNumber(text: string): number {
  const plain = plainNumber(text);
  if (plain !== undefined) return plain;
  const written = writtenNumber(halfWidth(text));
  if (written === undefined) return Number.NaN;
  return numericValue(written, "point") ?? numericValue(written, "comma") ?? Number.NaN;
}

export function looksLikeNumber(text: string): boolean {
  return !Number.isNaN(cellNumber(text));
}
