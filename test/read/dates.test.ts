import { expect, test } from "vitest";
import { refusal, rows } from "./reading.ts";

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
