import type { Severity, Subject } from "../lint-check.ts";
import type { CommonDays } from "./common-days.ts";

/** A suspicion about one of two series, which the other gives. */
export interface PairSuspicion {
  readonly subject: Subject;
  readonly severity: Severity;
  readonly day: number;
  readonly message: string;
  readonly advice: string;
}

/** One way in which two series of one asset may disagree. To add one: a file here and its line in index.ts. */
export interface PairCheck {
  /** kebab-case; the code of its findings */
  readonly id: string;
  readonly about: string;
  find(one: Subject, other: Subject, common: CommonDays): PairSuspicion | undefined;
}
