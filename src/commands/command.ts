import type { Inquiry } from "../claims/inquiry.ts";
import type { Io } from "../io.ts";
import type { Report } from "../print/report.ts";
import type { Typed } from "./settings.ts";

/** What a command answers: a report to print in any format, or bare text (eval). The exit code follows from the report's rulings. */
export type Answer =
  | { readonly kind: "report"; readonly report: Report }
  | { readonly kind: "text"; readonly text: string; readonly report: Report };

/** A command as a function of what was asked, on which prices. */
export type Command = (question: Question) => Promise<Answer>;

export interface Question {
  readonly io: Io;
  readonly inquiry: Inquiry;
  /** what stands behind the command's name */
  readonly operands: readonly string[];
  readonly typed: Typed;
}
