import { pearson } from "../../stats/correlation.ts";
import type { Subject } from "../lint-check.ts";
import { changes } from "../subject.ts";

/** Two series on the days both have: the days, the values, and how the changes over them agree. */
export interface CommonDays {
  readonly days: Int32Array;
  readonly values: readonly [Float64Array, Float64Array];
  /** correlation of the first's change with the second's `lag` rows before (after, below 0); 0 where there is none */
  agreement(lag: number): number;
}

/** A day one of them lacks is part of the next change of both. */
export function commonDays(one: Subject, other: Subject): CommonDays {
  const rows = Math.min(one.series.days.length, other.series.days.length);
  const days = new Int32Array(rows);
  const values = [new Float64Array(rows), new Float64Array(rows)] as const;
  let count = 0;
  for (let i = 0, j = 0; i < one.series.days.length && j < other.series.days.length; ) {
    const [day, theirs] = [one.series.days[i]!, other.series.days[j]!];
    if (day === theirs) {
      days[count] = day;
      values[0][count] = one.series.values[i]!;
      values[1][count++] = other.series.values[j]!;
    }
    if (day <= theirs) i++;
    if (theirs <= day) j++;
  }
  const used = [values[0].subarray(0, count), values[1].subarray(0, count)] as const;
  // Where a value has no log, no change is known: it is taken for none.
  const moved = [one, other].map(({ series }, i) =>
    changes(used[i]!, series.kind)
      .subarray(1)
      .map((change) => change || 0),
  );
  const n = Math.max(0, count - 1);
  const agreement = (lag: number) => {
    const [later, earlier] = lag >= 0 ? moved : moved.toReversed();
    const shift = Math.abs(lag);
    return pearson(later!.subarray(shift), earlier!.subarray(0, Math.max(0, n - shift))) ?? 0;
  };
  return { days: days.subarray(0, count), values: used, agreement };
}
