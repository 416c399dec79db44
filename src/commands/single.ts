import { measureNamed } from "../claims/functions.ts";
import type { Command } from "./command.ts";
import { findingTable } from "./evaluate.ts";
import { callOptions, measured } from "./measured.ts";
import { report } from "./report.ts";
import { spans } from "./settings.ts";
import { verdictTable } from "./verdicts.ts";

/** The command of a measure of one series (level, change, percentile ...) or of two (multiple): a row for each series and span. */
export function single(id: string): Command {
  return async ({ inquiry, operands, typed }) => {
    const { signature } = measureNamed(id)!;
    const inputs = signature.inputs.length;
    const series = operands.map((operand) => inquiry.series(operand));
    const groups = inputs === 2 ? [series.join(", ")] : series;
    const windows = spans(typed, signature.span === "required" ? ["60d", "252d"] : []);
    const suffixes = windows.length === 0 ? [""] : windows.map((window) => `, ${window}`);
    const names = (["method", "of", "every"] as const).filter((name) =>
      signature.options.some((option) => option.name === name),
    );
    const texts = groups.flatMap((group) =>
      suffixes.map((suffix) => `${id}(${group}${suffix}${callOptions(typed, names)})`),
    );
    const { findings, verdicts } = measured(inquiry, typed, texts);
    const tables = [findingTable(findings, inquiry.settings.confidence)];
    if (verdicts.length > 0) tables.push(verdictTable(verdicts, findings, false));
    return { kind: "report", report: report(id, inquiry, { findings, verdicts, tables }) };
  };
}
