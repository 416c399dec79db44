import type { Decimal } from "./decimal.ts";

/**
 * Digits and marks as Number() reads them: "1.234,5" is "1234.5" where the comma is decimal. Undefined where they are no number so:
 * groups have three digits, the first one to three and no zero in front (0,123 is no group of thousands), all parted by one mark - the mark
 * that is not decimal, a blank or an apostrophe; grouped numbers have no exponent. Lakhs, 12,34,567, pass with a decimal point:
 * see lakhs.ts, which asks whether the whole file writes so.
 */
export function ungrouped(core: string, decimal: Decimal): string | undefined {
  const { plain, grouped, groupMarks } = SHAPES[decimal];
  if (plain.test(core)) return core.replace(",", ".");
  if (grouped.test(core) || (decimal === "point" && LAKHS.test(core))) {
    return core.replace(groupMarks, "").replace(",", ".");
  }
  return undefined;
}

const SHAPES = {
  point: {
    plain: /^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/,
    grouped: /^[1-9]\d{0,2}([, '])\d{3}(?:\1\d{3})*(?:\.\d+)?$/,
    groupMarks: /[, ']/g,
  },
  comma: {
    plain: /^(?:\d+,?\d*|,\d+)(?:[eE][+-]?\d+)?$/,
    grouped: /^[1-9]\d{0,2}([. '])\d{3}(?:\1\d{3})*(?:,\d+)?$/,
    groupMarks: /[. ']/g,
  },
} as const;

/** Digits in the Indian grouping: three at the end, then two and two. Up to 99,999 it looks like any other. */
export const LAKHS = /^[1-9]\d?(?:,\d\d)+,\d{3}(?:\.\d+)?$/;
