/** A program and its arguments, or what has to be installed before it can run. */
export type Runnable = { readonly argv: readonly string[] } | { readonly missing: string };

/** One of the commands that a case compares. */
export interface Command {
  /** As the table shows it, and as goals name it; no other command of the case has it. */
  readonly name: string;
  readonly run: Runnable;
  /** The numbers in what it printed; left out where it answers nothing and is a yardstick only. */
  readonly answer?: (printed: string) => readonly number[];
  /** Answers of commands that ask the same must agree; left out: the one question of the case. */
  readonly asks?: string;
  /** Decimals to which its answer must agree, of the number's size above 1; left out: 9. */
  readonly digits?: number;
  /** How much it was given, where the case asks how time grows with that. */
  readonly size?: number;
  /** Milliseconds that it says it took, for what is measured inside a process (a kernel); left out: the whole process. */
  readonly took?: (printed: string) => number;
}

/** What a case wants of one command: its time or its peak memory, as a multiple of another's, above another's, or alone. */
export type Goal =
  | { readonly kind: "time"; readonly of: string; readonly against: string; readonly atMost: number }
  | { readonly kind: "memory ratio"; readonly of: string; readonly against: string; readonly atMost: number }
  | { readonly kind: "memory above"; readonly of: string; readonly against: string; readonly megabytes: number }
  | { readonly kind: "memory"; readonly of: string; readonly megabytes: number };

/** One question put to several commands. A case is a file of bench/cases, or anything else that exports one, and a line in bench/cases/index.ts. */
export interface Case {
  readonly name: string;
  /** What is asked, in a sentence of the report. */
  readonly question: string;
  readonly rounds: number;
  /** The command to which the table's ratios are taken. */
  readonly base: string;
  /** Called when the case is measured: writes the inputs that are not there yet. */
  readonly commands: () => readonly Command[];
  readonly goals: readonly Goal[];
  /** What the reader should know of how the commands were chosen. */
  readonly note?: string;
}
