import { expect, test } from "vitest";
import { refusal, rows } from "../reading.ts";
import { PIECES, told, WHOLE } from "../told.ts";

test.each([
  ["2024010216", "2024010316"],
  ["2401021600", "2401031600"],
  ["240102160000", "240103160000"],
])("a day and its hour without marks (%s) is not taken for a count since 1970", async (first, second) => {
  const content = `time,close\n${first},1\n${second},2\n`;
  expect(await refusal(content)).toBe(
    `x.csv:2: ${first} may be a day and its hour, or a count since 1970, as all days of the file; write days as 2024-01-02 16:00, or set date_format: unix-s or unix-ms`,
  );
  expect(await told(content, PIECES)).toEqual(await told(content, WHOLE));
});

test("counts of which some can be no day and hour are counts", async () => {
  expect(await rows("time,close\n1704153600,1\n1704240000,2\n")).toEqual(["2024-01-02 1", "2024-01-03 2"]);
  expect(await rows("time,close\n1704240000,1\n1704326400,2\n")).toHaveLength(2);
  expect(await rows("time,close\n20240102160000,1\n20240103160000,2\n")).toEqual(["2024-01-02 1", "2024-01-03 2"]);
});
