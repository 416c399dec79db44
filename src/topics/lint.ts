import { LINT_CHECKS, PAIR_CHECKS } from "../lint/index.ts";
import { DOUBTFUL } from "../lint/lint.ts";
import { CODES } from "./codes.ts";
import { sentence } from "./lint-codes.ts";
import { LINT_FINDINGS } from "./lint-findings.ts";

/** A check of data, or a remark of the reader that is a warning of data lint: its sections, for a page or for a terminal. */
export interface LintTopic {
  readonly code: string;
  /** what it finds, as a sentence or two */
  readonly about: string;
  /** heads and texts, in the order in which they are shown */
  readonly facts: readonly (readonly [string, string])[];
  /** its name in LINT_FINDINGS */
  readonly example: string;
}

type Check = (typeof LINT_CHECKS)[number] | (typeof PAIR_CHECKS)[number];

/** The checks of one series, in the order of their findings. */
export const LINT_TOPICS: readonly LintTopic[] = LINT_CHECKS.map((check) => topicOf(check, check.id));

/** The checks of two. One of a code that a check of one series has too stands among the examples as "CODE of two". */
export const PAIR_TOPICS: readonly LintTopic[] = PAIR_CHECKS.map((check) =>
  topicOf(check, LINT_CHECKS.some(({ id }) => id === check.id) ? `${check.id} of two` : check.id),
);

/** The remarks of the reader. */
export const REMARK_TOPICS: readonly LintTopic[] = Object.entries(DOUBTFUL).map(([code, advice]) => ({
  code,
  about: CODES[code]!,
  facts: [
    ["severity", "warning"],
    ["what to do", advice],
  ],
  example: code,
}));

/** All that is to be said of a code of data lint, for a terminal. Undefined for other codes. */
export function lintTopic(code: string): string | undefined {
  const found = [...LINT_TOPICS, ...PAIR_TOPICS, ...REMARK_TOPICS].filter((one) => one.code === code);
  return found.length === 0 ? undefined : `${code}\n\n${found.map(page).join("\n")}`;
}

function topicOf({ id, about, severities, threshold, blind, matters, remedy }: Check, example: string): LintTopic {
  return {
    code: id,
    about: sentence(about),
    facts: [
      ["severity", severities.join(", ")],
      ["why it matters", matters],
      ["found from", threshold],
      ["not found", blind],
      ["what to do", remedy],
    ],
    example,
  };
}

function page({ about, facts, example }: LintTopic): string {
  const width = Math.max(...facts.map(([head]) => head.length)) + 2;
  const lines = facts.map(([head, text]) => `${`${head}:`.padEnd(width)}${text}\n`);
  return `${about}\n\n${lines.join("")}\nexample:\n${LINT_FINDINGS[example]!.replace(/^/gm, "  ")}\n`;
}
