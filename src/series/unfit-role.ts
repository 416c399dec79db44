import type { ColumnShape } from "./column.ts";

/** What is said of a move in a role that wants levels, as words behind its name. */
export function moveAs(role: string): string {
  return `is a move and cannot be the ${role}: that is told from levels`;
}

/** What is said of a series in the role of a yield that is none, as words behind its name. */
export function noYield({ kind }: ColumnShape): string {
  return `is ${kind === "price" ? "a" : "an"} ${kind} and cannot be the yield: a catalogue says "kind: yield" of yields`;
}
