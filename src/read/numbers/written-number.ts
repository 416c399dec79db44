import { affixesOf } from "./affixes.ts";
import type { Decimal } from "./decimal.ts";
import { ungrouped } from "./digit-groups.ts";

/** A cell taken apart: what is between the first and the last digit (with a mark at either end), its sign, and the suffix's power of ten. */
export interface WrittenNumber {
  /** digits, points, commas, blanks, apostrophes, an exponent; ungrouped() says whether they make a number */
  readonly core: string;
  readonly negative: boolean;
  readonly power: number;
}

/** Takes a cell apart that is in half width and trimmed. Undefined where it holds no digit, or anything that does not belong to a number. */
export function writtenNumber(text: string): WrittenNumber | undefined {
  const bare = text.startsWith("'") ? text.slice(1).trimStart() : text; // so Excel marks a number kept as text
  const found = DIGITS.exec(bare);
  if (found === null) return undefined;
  let start = found.index;
  let end = start + found[0].length;
  if (MARK.test(bare.charAt(start - 1))) {
    if (/^\p{L}$/u.test(bare.charAt(start - 2))) return undefined; // Rs.50 is fifty rupees, or half of one
    start--;
  }
  if (MARK.test(bare.charAt(end))) end++;
  const core = bare.slice(start, end);
  if (!CORE.test(core)) return undefined;
  const affixes = affixesOf(bare.slice(0, start), bare.slice(end));
  return affixes === undefined ? undefined : { core, negative: affixes.negative, power: affixes.power };
}

const DIGITS = /[0-9](?:.*[0-9])?/;
const MARK = /^[.,]$/;
const CORE = /^[0-9., ']+(?:[eE][+-]?[0-9]+)?$/;

/** The value, correctly rounded: 337.34M is the double nearest to 337340000. Infinite beyond 1.8e308; undefined where it is no number with this decimal mark. */
export function numericValue({ core, negative, power }: WrittenNumber, decimal: Decimal): number | undefined {
  const digits = ungrouped(core, decimal);
  if (digits === undefined) return undefined;
  if (power === 0) return Number(negative ? `-${digits}` : digits);
  return EXPONENT.test(digits) ? undefined : Number(`${negative ? "-" : ""}${digits}e${power}`);
}

const EXPONENT = /e/i;
