import { Failure, type Fault, type Place } from "../../failure.ts";
import type { Stretch } from "./syntax.ts";

/** Where an expression was typed: on the command line, in a line of standard input, or in a claims file. */
export interface Origin {
  /** the place of an offset of the expression */
  place(offset: number): Place;
  /** the source line around a stretch of the expression, to be underlined */
  excerpt(at: Stretch): NonNullable<Fault["excerpt"]>;
}

/** An expression given whole: a command-line argument (`file` undefined) or one line of a file. */
export function lineOrigin(text: string, file?: string, line?: number): Origin {
  return {
    place: (offset) => (file === undefined ? {} : { file, line, column: Array.from(text.slice(0, offset)).length + 1 }),
    excerpt: (at) => ({ text, start: at.start, length: Math.max(1, at.end - at.start) }),
  };
}

/** A mistake in an expression, with its place and the excerpt under it. */
export function mistake(
  origin: Origin,
  at: Stretch,
  fault: { code: string; found: string; expected?: string | undefined; suggestion?: string | undefined },
): Failure {
  return new Failure({ ...fault, place: origin.place(at.start), excerpt: origin.excerpt(at) });
}
