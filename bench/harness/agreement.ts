import type { Command } from "./case.ts";

/** A command and the numbers that it answered. */
export interface Answered {
  readonly command: Command;
  readonly numbers: readonly number[];
}

/** What the answers to one question disagree in, each against the first, or nothing. */
export function disagreements(answers: readonly Answered[]): string[] {
  const first = answers[0];
  if (first === undefined) return [];
  return answers.slice(1).flatMap((other) => {
    const difference = differs(first, other);
    return difference === undefined ? [] : [`${other.command.name} and ${first.command.name} disagree: ${difference}`];
  });
}

function differs(first: Answered, other: Answered): string | undefined {
  const [count, otherCount] = [first.numbers.length, other.numbers.length];
  if (count === 0 || count !== otherCount) return `${otherCount} numbers, ${count} numbers`;
  const digits = Math.min(first.command.digits ?? 9, other.command.digits ?? 9);
  const at = first.numbers.findIndex((number, index) => !close(number, other.numbers[index]!, digits));
  return at < 0 ? undefined : `number ${at + 1} is ${other.numbers[at]}, ${first.numbers[at]}`;
}

/** Within one unit of the last of the digits, of numbers above 1 relative to their size. NaN is close to nothing. */
function close(a: number, b: number, digits: number): boolean {
  return Math.abs(a - b) <= 10 ** -digits * Math.max(1, Math.abs(a), Math.abs(b));
}
