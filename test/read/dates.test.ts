import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { writtenDay } from "../../src/read/written-day.ts";
import { civilDay, isoDay } from "../../src/series/day.ts";
import { refusal, rows } from "./reading.ts";

test.each([
  "2024-01-02",
  "2024-1-2",
  "20240102",
  "2024/01/02",
  "2024/1/2",
  " 2024-01-02 ",
  "2024-01-02 00:00:00-05:00",
  "2024-01-02T00:00:00Z",
  "2024-01-02 23:59",
  "2024-01-02 23:01:00.000000",
  "2024-01-02 00:00:00+00:00",
  "2024-01-02 16:00:00 UTC",
  "20240102 00:00:00",
])("%s is 2 January 2024, as written", (text) => {
  expect(writtenDay(text, "ymd")).toBe(civilDay(2024, 1, 2));
});

test.each([
  "2024-01",
  "24-01-02",
  "2024-001-2",
  "2024-01-02x",
  "2024-01/02",
  "11:34",
  "Aug 11, 2023",
  "1381017600",
  "",
  "２０２４-01-02",
  "2024-01-02 5",
])("%j is not a day", (text) => {
  expect(writtenDay(text, "ymd")).toBeUndefined();
});

test("days the calendar lacks are impossible", () => {
  for (const text of ["2025-02-30", "2025-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "20240230"])
    expect(writtenDay(text, "ymd")).toBe("impossible");
  expect(writtenDay("2024-02-29", "ymd")).toBe(civilDay(2024, 2, 29));
});

test("an impossible day is refused with its line", async () => {
  expect(await refusal("date,close\n2025-02-28,1\n2025-02-30,1\n")).toBe(
    'x.csv:3:1: the calendar has no day "2025-02-30"',
  );
});

test("a cell that is no day is refused with its line", async () => {
  expect(await refusal("date,close\n2025-02-28,1\nTotal,1\n")).toBe(
    'x.csv:3:1: "Total" is not a day; expected YYYY-MM-DD as in the rest of the file',
  );
  expect(await refusal("close,date\n1,2025-02-28\n1\n")).toBe(
    "x.csv:3: the row has no day; expected YYYY-MM-DD as in the rest of the file",
  );
});

test("one row with a part above 12 decides for the whole file", async () => {
  expect(await rows("date,close\n01/02/2024,1\n01/31/2024,2\n")).toEqual(["2024-01-02 1", "2024-01-31 2"]);
  expect(await rows("date,close\n01/02/2024,1\n31.03.2024,2\n")).toEqual(["2024-02-01 1", "2024-03-31 2"]);
});

test("day and month that no row tells apart are refused", async () => {
  expect(await refusal("date,close\n01/02/2024,1\n02/02/2024,1\n")).toBe(
    "x.csv:2: day and month cannot be told apart; set date_format: mdy or dmy",
  );
});

test("rows that contradict each other are refused", async () => {
  expect(await refusal("date,close\n13/01/2024,1\n01/14/2024,1\n")).toBe(
    "x.csv:3: line 2 writes the day before the month, line 3 the month before the day; one order is expected in the whole file",
  );
});

test("the day does not depend on the time zone", () => {
  const script = `import { writtenDay } from "${new URL("../../src/read/written-day.ts", import.meta.url)}";
    console.log(["2015-1-2", "2024-01-02 00:00:00-05:00", "2024-03-10T02:30:00Z"].map((text) => writtenDay(text, "ymd")).join());`;
  const run = (zone: string) =>
    execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
      env: { ...process.env, TZ: zone },
      encoding: "utf8",
    }).trim();
  const expected = [civilDay(2015, 1, 2), civilDay(2024, 1, 2), civilDay(2024, 3, 10)].join();
  expect([run("Asia/Tokyo"), run("America/Los_Angeles")]).toEqual([expected, expected]);
});

test("isoDay and writtenDay agree over four hundred years", () => {
  for (let day = civilDay(1789, 1, 1)!; day < civilDay(2189, 1, 1)!; day += 13)
    expect(writtenDay(isoDay(day), "ymd")).toBe(day);
});
