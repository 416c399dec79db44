import { type Answered, disagreements } from "./agreement.ts";
import type { Case, Command } from "./case.ts";
import { execute, peakMemory } from "./execute.ts";

/** Longer than this no command is waited for. */
const PATIENCE_SECONDS = 120;

/** A command with its milliseconds round by round and the peaks of its memory, or with the reason why it has none. */
export type Row = { readonly command: Command } & (
  | { readonly times: readonly number[]; readonly peaks: readonly number[] }
  | { readonly trouble: string }
);

/** A case with what was measured of it. */
export interface Result {
  readonly measured: Case;
  readonly rounds: number;
  readonly rows: readonly Row[];
}

/**
 * Asks every command once, compares the answers (this also warms the page cache), then times those that agree in turns, and last takes their
 * peak memory. Where answers to one question disagree, none of the commands that were asked it is timed.
 */
export function measure(asked: Case, rounds: number, says: (line: string) => void): Result {
  const commands = asked.commands();
  const troubles = new Map<Command, string>();
  const answers = new Map<string, Answered[]>();
  for (const command of commands) {
    says(`${asked.name}: ${command.name}`);
    const outcome = answered(command);
    if (typeof outcome === "string") troubles.set(command, outcome);
    else if (command.answer !== undefined) {
      const question = command.asks ?? "";
      answers.set(question, [...(answers.get(question) ?? []), { command, numbers: outcome }]);
    }
  }
  for (const group of answers.values()) {
    const found = disagreements(group);
    if (found.length > 0) for (const { command } of group) troubles.set(command, found.join("; "));
  }
  const able = commands.filter((command) => !troubles.has(command));
  const times = timed(able, rounds, (round) => says(`${asked.name}: round ${round} of ${rounds}`));
  says(`${asked.name}: memory`);
  const rows = commands.map((command): Row => {
    const trouble = troubles.get(command);
    if (trouble !== undefined) return { command, trouble };
    return { command, times: times.get(command) ?? [], peaks: peaks(command, rounds > 5 ? 9 : Math.min(3, rounds)) };
  });
  return { measured: asked, rounds, rows };
}

/** The numbers of an answer, or why there is none. */
function answered({ run, answer }: Command): readonly number[] | string {
  if ("missing" in run) return `not installed: ${run.missing}`;
  const done = execute(run.argv, PATIENCE_SECONDS, answer !== undefined);
  if ("trouble" in done) return done.trouble;
  return answer?.(done.printed) ?? [];
}

function timed(commands: readonly Command[], rounds: number, says: (round: number) => void): Map<Command, number[]> {
  const times = new Map<Command, number[]>(commands.map((command) => [command, []]));
  for (let round = 1; round <= rounds; round++) {
    says(round);
    for (const command of commands) times.get(command)?.push(time(command));
  }
  return times;
}

function time({ name, run, took }: Command): number {
  const done = execute("argv" in run ? run.argv : [], 10 * PATIENCE_SECONDS, took !== undefined);
  if ("trouble" in done) throw new Error(`${name}: ${done.trouble}, though it answered before`);
  return took?.(done.printed) ?? done.milliseconds;
}

function peaks({ run }: Command, times: number): number[] {
  if (!("argv" in run)) return [];
  return Array.from({ length: times }, () => peakMemory(run.argv)).filter((peak) => peak !== undefined);
}
