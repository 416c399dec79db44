import { expect, test } from "vitest";
import { civilDay, isoDay, weekday } from "../../src/series/day.ts";
import { noteCodes, read } from "./reading.ts";
import { PIECES, told, WHOLE } from "./told.ts";

const START = civilDay(2024, 1, 1)!;

/** Daily rows of a market open from Monday to Friday, each day moved and with a clock behind it. */
function daily(moved: number, clock: (day: number) => string, weeks = 6): string {
  const lines: string[] = [];
  for (let day = START; day < START + 7 * weeks; day++)
    if (weekday(day) <= 5) lines.push(`${isoDay(day + moved)}${clock(day + moved)},${100 + lines.length}`);
  return `time,close\n${lines.join("\n")}\n`;
}

test.each([
  ["futures stamped with the opening of their session", daily(-1, () => " 18:00-05:00")],
  ["midnights of Tokyo in UTC", daily(-1, () => "T15:00:00Z")],
  ["midnights of Berlin in UTC, in winter and summer", daily(-1, (day) => (day % 2 ? "T23:00:00Z" : "T22:00:00Z"))],
  [
    "counts since 1970",
    daily(-1, () => "").replace(/^(\d{4}-\d\d-\d\d)/gm, (day) => String(Date.parse(`${day}T23:00:00Z`) / 1000)),
  ],
])("%s are said to be of the day after", async (_what, content) => {
  const series = await read(content);
  expect(noteCodes(series)).toEqual(["stamped-early"]);
  expect(series.source.notes[0]!.message).toContain("Set day_shift: 1 in the catalogue");
  expect(isoDay(series.days[0]!)).toBe("2023-12-31");
  for (const rows of [content, reversed(content), shuffled(content)])
    expect(await told(rows, PIECES)).toEqual(await told(rows, WHOLE));
});

test.each([
  ["closes of the afternoon", daily(0, () => " 16:00")],
  ["days without clocks", daily(-1, () => "")],
  ["morning clocks", daily(-1, () => " 09:00")],
  ["a week", daily(-1, () => " 18:00", 1)],
])("nothing is said of %s", async (_what, content) => {
  expect(noteCodes(await read(content))).toEqual([]);
});

function reversed(content: string): string {
  const [head, ...rows] = content.trimEnd().split("\n");
  return `${[head, ...rows.toReversed()].join("\n")}\n`;
}

function shuffled(content: string): string {
  const [head, first, ...rows] = content.trimEnd().split("\n");
  return `${[head, ...rows, first].join("\n")}\n`;
}
