import { LINT_CHECKS, PAIR_CHECKS } from "../lint/index.ts";

/** The codes of the checks of data, each with what it finds and what that does to numbers; two checks of one code one after the other. */
export function lintCodes(): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const { id, about, matters } of [...LINT_CHECKS, ...PAIR_CHECKS]) {
    const text = `${sentence(about)} ${sentence(matters)}`;
    texts[id] = texts[id] === undefined ? text : `${texts[id]} Or: ${text}`;
  }
  return texts;
}

/** A clause as a sentence. */
export function sentence(clause: string): string {
  return `${clause[0]!.toUpperCase()}${clause.slice(1)}.`;
}
