import { describe, expect, test } from "vitest";
import { clockSeconds } from "../../../src/read/days/clock.ts";
import { civilDay } from "../../../src/series/day.ts";
import { formatOf } from "./cells.ts";

const day = civilDay(2024, 1, 2)!;

test.each([
  ["2024-01-02", undefined, undefined],
  ["2024-01-02 00:00", 0, undefined],
  ["2024-01-02T16:00:00.125", 57600.125, undefined],
  ["2024-01-02 24:00", 86400, undefined],
  ["2024-01-02 4:00 PM", 57600, undefined],
  ["2024-01-02 12:30 AM", 1800, undefined],
  ["2024-01-02 12:30 PM", 45000, undefined],
  ["2024-01-02 16:00 PM", 57600, undefined],
  ["2024-01-02 12-AM", 0, undefined],
  ["2024-01-02T16:00Z", 57600, 0],
  ["2024-01-02 16:00 UTC", 57600, 0],
  ["2024-01-02 16:00+09:00", 57600, 540],
  ["2024-01-02 16:00 -0530", 57600, -330],
  ["2024-01-02 16:00 GMT+9", 57600, 540],
  ["2024-01-02 16:00 EST", 57600, -300],
  ["2024-01-02 16:00 EDT", 57600, -240],
  ["2024-01-02 16:00 JST", 57600, 540],
  ["2024-01-02 16:00 CET", 57600, 60],
  ["2024-01-02 16:00 CST", 57600, undefined],
  ["2024-01-02T16:00-05:00[America/New_York]", 57600, -300],
  ["20240102 160000", 57600, undefined],
  ["20240102 160000250", 57600.25, undefined],
  ["20240102,00:05", 300, undefined],
  ["20240102  16:00:00", 57600, undefined],
  ["20240102160001", 57601, undefined],
  ["1/2/2024 9:30:00", 34200, undefined],
  ["Jan 2, 2024 9:30 AM EST", 34200, -300],
  ["令和6年1月2日 15:00", 54000, undefined],
  ["1704211200", 57600, 0],
  ["1704211200.5", 57600.5, 0],
  ["1704211200123", 57600.123, 0],
  ["45293.5", 43200, undefined],
  ["45293", undefined, undefined],
  ["45293.9999999999", 0, undefined],
])("%s: second and offset as written", (text, second, offset) => {
  const format = formatOf(text.includes("/2024") ? ["1/31/2024", text] : [text]);
  const stamp = format.stamp(text);
  const rounded = text.startsWith("45293.9999") ? day + 1 : day;
  expect(stamp).toEqual({ day: rounded, second: expect.anything(), offset, ...(second === undefined && { second }) });
  if (second !== undefined) expect((stamp as { second: number }).second).toBeCloseTo(second, 9);
  expect(format.read(text)).toBe(rounded);
});

describe("a clock in a cell of its own", () => {
  test.each([
    ["16:00", 57600],
    [" 00:00 ", 0],
    ["16:00:00.123", 57600.123],
    ["4:00 PM", 57600],
    ["12:00 AM", 0],
    ["000000", 0],
    ["160001", 57601],
    ["0930", 34200],
  ])("%j is %d seconds", (text, seconds) => expect(clockSeconds(text)).toBeCloseTo(seconds, 9));
  test.each(["", "16", "25:00", "16:60", "24:01", "13:00 AM", "2024-01-02", "16:00 EST", "93000"])(
    "%j is none",
    (text) => expect(clockSeconds(text)).toBeUndefined(),
  );
});
