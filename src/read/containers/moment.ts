import { isoDay } from "../../series/day.ts";

const NANOS_A_DAY = 86_400_000_000_000n;
const NANOS_A_SECOND = 1_000_000_000n;

/**
 * `2024-01-02`, or `2024-01-02 14:30:00` where the clock is not at midnight, of nanoseconds since 1970 (UTC); fractions of a second as far as
 * they go. The civil day is the day in UTC, or in whatever zone the nanoseconds were shifted to.
 */
export function momentText(nanos: bigint): string {
  const day = floorDivide(nanos, NANOS_A_DAY);
  const clock = nanos - day * NANOS_A_DAY;
  return clock === 0n ? isoDay(Number(day)) : `${isoDay(Number(day))} ${clockText(clock)}`;
}

/**
 * Rows in whose columns either every day has a clock or none has: the midnight bar of an hourly file is one moment among others, while
 * a file of midnights is one of days.
 */
export function evenMoments(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const clocked = new Set<number>();
  for (const row of rows)
    row.forEach((text, column) => {
      if (WITH_CLOCK.test(text)) clocked.add(column);
    });
  if (clocked.size === 0) return rows;
  return rows.map((row) =>
    row.map((text, column) => (clocked.has(column) && DAY.test(text) ? `${text} 00:00:00` : text)),
  );
}

const WITH_CLOCK = /^-?\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d/;
const DAY = /^-?\d{4,6}-\d\d-\d\d$/;

/** `14:30:00` of nanoseconds since midnight. */
export function clockText(nanos: bigint): string {
  const seconds = Number(nanos / NANOS_A_SECOND);
  const fraction = nanos % NANOS_A_SECOND;
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const text = parts.map((part) => String(part).padStart(2, "0")).join(":");
  return fraction === 0n ? text : `${text}.${String(fraction).padStart(9, "0").replace(/0+$/, "")}`;
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b < 0n ? quotient - 1n : quotient;
}

/** Nanoseconds of one unit of a count since 1970. */
export const NANOS = { s: NANOS_A_SECOND, ms: 1_000_000n, us: 1_000n, ns: 1n } as const;

/**
 * The unit in which a column of whole numbers counts from 1970, told by its largest: today is 1.7e9 s, 1.7e12 ms, 1.7e15 us, 1.7e18 ns.
 * Undefined below 1e8 (1973 in seconds): such numbers are days written without separators (20240102), or no time at all.
 */
export function epochUnit(largest: number): keyof typeof NANOS | undefined {
  if (largest < 1e8 || largest >= 1e19) return undefined;
  if (largest < 1e11) return "s";
  if (largest < 1e14) return "ms";
  return largest < 1e17 ? "us" : "ns";
}

/** Texts of whole numbers since 1970 as moments; the texts as they are where they are something else. Empty ones stay. */
export function epochsAsMoments(texts: readonly string[]): readonly string[] {
  if (!texts.every((text) => text === "" || /^-?\d{1,19}(?:\.0+)?$/.test(text))) return texts;
  const unit = epochUnit(texts.reduce((most, text) => Math.max(most, Math.abs(Number(text))), 0));
  if (unit === undefined) return texts;
  const moments = texts.map((text) => [text === "" ? "" : momentText(BigInt(text.replace(/\..*/, "")) * NANOS[unit])]);
  return evenMoments(moments).map(([moment = ""]) => moment);
}
