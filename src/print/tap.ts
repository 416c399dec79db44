import type { Fault } from "../failure.ts";
import { sentence } from "../failure.ts";
import { harmless } from "./json.ts";
import { type FailOn, outcome } from "./outcome.ts";
import type { Report } from "./report.ts";
import { uncommanded, visible } from "./safe.ts";
import { messageText, nameOf, wordLines } from "./verdict-words.ts";

/** Verdicts in the Test Anything Protocol 14: `not ok` fails the run; what does not, though it is not as wished, is skipped and says why. */
export function tapFormat(report: Report, options: { failOn: FailOn; digits: number | undefined }): string {
  const lines = report.verdicts.flatMap((verdict, index) => {
    const found = outcome(verdict, options.failOn);
    const message = messageText(verdict, report.findings, options.digits);
    const test = `${index + 1} - ${plain(nameOf(verdict))}`;
    if (found === "passed") return [`ok ${test}`];
    if (found === "skipped") return [`ok ${test} # SKIP ${plain(message)}`];
    const { file, line, column } = verdict.at ?? {};
    const at = [file, line, column].filter((part) => part !== undefined).join(":");
    // JSON strings are YAML scalars.
    const details = { message, words: wordLines(verdict), at: visible(at) };
    const block = Object.entries(details).map(([key, value]) => `  ${key}: ${harmless(JSON.stringify(value))}`);
    return [`not ok ${test}`, "  ---", ...block, "  ..."];
  });
  return `${["TAP version 14", `1..${report.verdicts.length}`, ...lines].map(uncommanded).join("\n")}\n`;
}

/** A question that could not be judged bails out; its mistakes stand before, as comments. */
export function tapFaults(faults: readonly Fault[]): string {
  const comments = faults.map((fault) => `# ${visible(sentence(fault))}`);
  return `${["TAP version 14", ...comments, "Bail out! the question is wrong, nothing is judged"].map(uncommanded).join("\n")}\n`;
}

/** A description in which nothing is a directive. */
function plain(text: string): string {
  return text.replace(/[\\#]/g, "\\$&");
}
