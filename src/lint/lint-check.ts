import type { FileEntry } from "../read/file-catalogue.ts";
import type { Day } from "../series/day.ts";
import type { Field, Series } from "../series/series.ts";

/** A suspicion about one series: the day it begins with, what was seen, what to do. */
export interface Suspicion {
  readonly severity: Severity;
  /** the day to look at first; null where the whole series is meant */
  readonly day: Day | null;
  readonly message: string;
  readonly advice: string;
}

/** `error`: numbers from this series are wrong; `warning`: look before you trust it; `note`: worth knowing. */
export type Severity = "error" | "warning" | "note";

/** One way in which a series may be wrong. To add one: a file in checks/ and its line in index.ts. */
export interface LintCheck {
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
  find(subject: Subject): readonly Suspicion[];
}

/** A series under suspicion, with what else its file holds. */
export interface Subject {
  readonly entry: FileEntry;
  readonly series: Series;
  /** changes between neighbouring days: of logs for prices, else of values; the first is NaN */
  readonly changes: Float64Array;
  /** days between one row and the next, as most are: 1 for daily data, 7, 28..31 */
  readonly usualStep: number;
  field(field: Field): Series | undefined;
}
