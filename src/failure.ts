/** What a user did wrong, where, and what was expected instead. Thrown for mistakes in the question or the data; a bug is any other error. */
export class Failure extends Error {
  readonly faults: readonly Fault[];
  constructor(faults: Fault | readonly Fault[]) {
    const list: readonly Fault[] = Array.isArray(faults) ? faults : [faults as Fault];
    super(list.map(sentence).join("\n"));
    this.name = "Failure";
    this.faults = list;
  }
}

/** One mistake. `found` and `expected` are lower-case clauses without a full stop; `suggestion` is one valid thing to write instead. */
export interface Fault {
  /** kebab-case, stable: `liqstress explain CODE` tells more about it */
  readonly code: string;
  readonly found: string;
  readonly expected?: string | undefined;
  /** the nearest valid thing; printed as: did you mean "…" */
  readonly suggestion?: string | undefined;
  readonly place?: Place | undefined;
  /** the source line and the stretch of it (in UTF-16 units) to underline with carets */
  readonly excerpt?: { readonly text: string; readonly start: number; readonly length: number } | undefined;
}

/** Lines and columns count from 1; a column counts characters (code points), as editors show them. */
export interface Place {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** Exit codes of the program; precedence when several apply: bug, wrong, refuted, inconclusive, done. */
export const EXIT = { done: 0, refuted: 1, wrong: 2, inconclusive: 3, bug: 70 } as const;

/** `file:line:column: what was found; what was expected; did you mean "…"` on one line, without the excerpt. */
export function sentence(fault: Fault): string {
  const where = fault.place === undefined ? "" : placeText(fault.place);
  const expected = fault.expected === undefined ? "" : `; ${fault.expected}`;
  const suggestion = fault.suggestion === undefined ? "" : `; did you mean "${fault.suggestion}"`;
  return `${where === "" ? "" : `${where}: `}${fault.found}${expected}${suggestion}`;
}

function placeText(place: Place): string {
  return [place.file, place.line, place.column].filter((part) => part !== undefined).join(":");
}
