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
  /** those its findings can have, the usual one first; as docs/lint.md has them, with what follows */
  readonly severities: readonly Severity[];
  /** from where on it finds something, in words with its numbers */
  readonly threshold: string;
  /** what of the kind it does not find */
  readonly blind: string;
  /** what it does to numbers */
  readonly matters: string;
  /** what to do about it, in general; the advice of a finding says it of the case */
  readonly remedy: string;
  find(one: Subject, other: Subject, common: CommonDays): PairSuspicion | undefined;
}
