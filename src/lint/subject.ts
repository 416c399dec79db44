import type { FileCatalogue, FileEntry } from "../read/file-catalogue.ts";
import type { Kind } from "../series/series.ts";
import type { Subject } from "./lint-check.ts";

/** A series made ready for the checks. */
export function subjectOf(catalogue: FileCatalogue, entry: FileEntry): Subject {
  const series = catalogue.load(entry)!;
  return {
    entry,
    series,
    changes: changes(series.values, series.kind),
    usualStep: usualStep(series.days),
    field: (field) => catalogue.load(entry, field),
  };
}

/** Changes between neighbours: of logs for prices and amounts, else of values. NaN in the first row, and where a value has no log. */
export function changes(values: Float64Array, kind: Kind): Float64Array {
  const logs = kind === "price" || kind === "amount";
  return values.map((value, i) => {
    if (i === 0) return Number.NaN;
    const before = values[i - 1]!;
    if (!logs) return value - before;
    return value > 0 && before > 0 ? Math.log(value / before) : Number.NaN;
  });
}

/** The step that most neighbouring days have. */
function usualStep(days: Int32Array): number {
  const counts = new Map<number, number>();
  for (let i = 1; i < days.length; i++) {
    const step = days[i]! - days[i - 1]!;
    counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  let usual = 1;
  for (const [step, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = step;
  return usual;
}
