import { lineOrigin, type Origin } from "../claims/grammar/origin.ts";
import { Failure } from "../failure.ts";
import type { Io } from "../io.ts";

/** The expressions behind a command: each argument, or for "-" each line of standard input that is neither blank nor a # comment. */
export function expressions(io: Io, operands: readonly string[]): { text: string; origin: Origin }[] {
  const found = operands.flatMap((operand) => {
    if (operand !== "-") return [{ text: operand, origin: lineOrigin(operand) }];
    const lines = new TextDecoder().decode(io.stdin()).split(/\r?\n/);
    return lines.flatMap((text, index) =>
      text.trim() === "" || text.trimStart().startsWith("#")
        ? []
        : [{ text, origin: lineOrigin(text, "-", index + 1) }],
    );
  });
  if (found.length === 0)
    throw new Failure({
      code: "no-expression",
      found: "standard input holds no expression",
      expected: "one expression a line",
    });
  return found;
}
