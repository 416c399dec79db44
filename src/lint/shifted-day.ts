import type { Day } from "../series/day.ts";
import type { Subject, Suspicion } from "./lint-check.ts";

/** Series whose moves agree this well are of one asset, or nearly. */
const SAME = 0.9;
const LEAST = 120;
/** More series than these are not compared with each other: the work grows with their square. */
const MOST = 80;

export interface PairSuspicion extends Suspicion {
  readonly subject: Subject;
}

/**
 * Two series of one asset, one of which is stamped a day late: their moves agree far better with one shifted by a day than as they stand.
 * And two that agree until the last day they share, and not on it: one of the last rows is no close.
 */
export function pairSuspicions(subjects: readonly Subject[]): PairSuspicion[] {
  const daily = subjects
    .filter(({ usualStep, series }) => usualStep === 1 && series.days.length > LEAST)
    .slice(0, MOST);
  return daily.flatMap((one, i) => daily.slice(0, i).flatMap((other) => compared(one, other)));
}

function compared(one: Subject, other: Subject): PairSuspicion[] {
  const { days, a, b } = common(one, other);
  if (days.length < LEAST) return [];
  const together = correlationAt(a, b, 0);
  const names = `${one.entry.name} and ${other.entry.name}`;
  for (const lag of [1, -1]) {
    const shifted = correlationAt(a, b, lag);
    if (shifted < SAME || shifted < together + 0.3) continue;
    const late = lag > 0 ? one : other;
    const early = lag > 0 ? other : one;
    const message = `moves of ${names} agree (${shifted.toFixed(2)}) with ${late.entry.name} a day earlier, and not on the same day (${together.toFixed(2)})`;
    return [
      {
        subject: late,
        severity: "error",
        day: days[0]!,
        message,
        advice: `${late.entry.name} is stamped a day later than ${early.entry.name}: day_shift: -1 in the catalogue, if it is the one that is late`,
      },
    ];
  }
  if (together < 0.99) return [];
  return lastDisagrees(one, other, names);
}

/** On the last common day, the only one of the last ten on which the two differ. */
function lastDisagrees(one: Subject, other: Subject, names: string): PairSuspicion[] {
  const byDay = new Map(Array.from(other.series.days, (day, i) => [day, other.series.values[i]!]));
  const { days, values } = one.series;
  const apart: { day: Day; relative: number; here: number; there: number }[] = [];
  for (let i = days.length - 1; i >= 0 && apart.length < 11; i--) {
    const there = byDay.get(days[i]!);
    if (there !== undefined)
      apart.push({ day: days[i]!, relative: Math.abs(values[i]! / there - 1), here: values[i]!, there });
  }
  const [last, ...before] = apart;
  if (last === undefined || before.length < 10 || !(last.relative > 0.001)) return [];
  if (before.some(({ relative }) => relative > last.relative / 5)) return [];
  const message = `${names} agree before, and on their last common day one has ${last.here}, the other ${last.there}`;
  return [
    {
      subject: one,
      severity: "warning",
      day: last.day,
      message,
      advice: "one of them is not a close: leave the row out, or ask with --as-of the day before",
    },
  ];
}

/** Changes over the days both have, so that a day one lacks is part of the next move of both. */
function common(one: Subject, other: Subject): { days: Day[]; a: number[]; b: number[] } {
  const [x, y] = [one.series, other.series];
  const days: Day[] = [];
  const [a, b]: [number[], number[]] = [[], []];
  let before: readonly [number, number] | undefined;
  for (let i = 0, j = 0; i < x.days.length && j < y.days.length; ) {
    if (x.days[i]! < y.days[j]!) i++;
    else if (x.days[i]! > y.days[j]!) j++;
    else {
      const now = [x.values[i++]!, y.values[j++]!] as const;
      if (before !== undefined) {
        days.push(x.days[i - 1]!);
        a.push(change(x.kind, before[0], now[0]));
        b.push(change(y.kind, before[1], now[1]));
      }
      before = now;
    }
  }
  return { days, a, b };
}

function change(kind: string, before: number, now: number): number {
  return kind === "price" || kind === "amount" ? Math.log(now / before) : now - before;
}

/** Pearson's correlation of a[t] with b[t - lag], over finite pairs. */
function correlationAt(a: readonly number[], b: readonly number[], lag: number): number {
  let [n, sa, sb, saa, sbb, sab] = [0, 0, 0, 0, 0, 0];
  for (let t = Math.max(0, lag); t < a.length && t - lag < b.length; t++) {
    const [x, y] = [a[t]!, b[t - lag]!];
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    n++;
    sa += x;
    sb += y;
    saa += x * x;
    sbb += y * y;
    sab += x * y;
  }
  const spread = (n * saa - sa * sa) * (n * sbb - sb * sb);
  return spread > 0 ? (n * sab - sa * sb) / Math.sqrt(spread) : 0;
}
