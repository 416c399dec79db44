import type { Inquiry } from "../claims/inquiry.ts";
import { Failure } from "../failure.ts";

// GOLD*USDJPY is a product: a star within it stands for letters only where there is one at an end, too.
const PATTERN = /^\*|\*$|\?/;

/**
 * The series typed behind a command, where `*` at either end stands for any letters of a name and `?` for one: `'*'` is all there are,
 * in the order of the data. A pattern leaves out what stands before it; one that no name fits is a mistake.
 */
export function seriesOf(operands: readonly string[], inquiry: Inquiry): string[] {
  const found: string[] = [];
  for (const operand of operands) {
    if (!PATTERN.test(operand) || inquiry.catalogue.find(operand) !== undefined) found.push(inquiry.series(operand));
    else found.push(...fitting(operand, inquiry).filter((name) => !found.includes(name)));
  }
  return found;
}

function fitting(pattern: string, inquiry: Inquiry): string[] {
  const literal = pattern.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  const whole = new RegExp(`^${literal.replaceAll("*", ".*").replaceAll("?", ".")}$`, "iu");
  const names = inquiry.catalogue.entries.flatMap(({ name }) => (whole.test(name) ? [inquiry.series(name)] : []));
  if (names.length > 0) return names;
  throw new Failure({
    code: "unknown-series",
    found: `no series fits "${pattern}"`,
    expected: "liqstress data list shows what there is",
  });
}
