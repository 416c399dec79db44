import { UNTOLD } from "./states.ts";

/** Rows in one state without another between; rows without a state end nothing and count for nothing. */
export interface Run {
  readonly state: number;
  readonly first: number;
  readonly last: number;
  /** rows that have the state */
  readonly sessions: number;
}

/** The runs of states, oldest first. */
export function runsOf(states: Int8Array): Run[] {
  const runs: Run[] = [];
  for (let row = 0; row < states.length; row++) {
    const state = states[row]!;
    if (state === UNTOLD) continue;
    const open = runs.at(-1);
    if (open?.state === state) runs[runs.length - 1] = { ...open, last: row, sessions: open.sessions + 1 };
    else runs.push({ state, first: row, last: row, sessions: 1 });
  }
  return runs;
}
