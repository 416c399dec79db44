import { wrongOption } from "./settings.ts";

const NUMBER = String.raw`-?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?:%|bp|x)?`;
const DAY = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?`;

/**
 * `--expect` as the right-hand side of a claim: `2..3` is between 2 and 3, `..0` at most 0, `0..` at least 0,
 * and any relation may be written out (`> 0`, `gt 0`). Units as in claims: `-5%..0`, `6bp..8bp`.
 */
export function expectation(text: string): string {
  const trimmed = text.trim();
  const range = new RegExp(`^(${DAY}|${NUMBER})?\\.\\.(${DAY}|${NUMBER})?$`).exec(trimmed);
  if (range !== null && (range[1] !== undefined || range[2] !== undefined)) {
    const [, low, high] = range;
    if (low === undefined) return `<= ${high}`;
    return high === undefined ? `>= ${low}` : `between ${low} and ${high}`;
  }
  if (/^(<=|>=|<|>|lt|le|gt|ge|between)\s*\S/.test(trimmed)) return trimmed;
  throw wrongOption("--expect", text, "a range such as 2..3, ..0, -5%..0, or a relation such as gt 0");
}
