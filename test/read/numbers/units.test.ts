import { expect, test } from "vitest";
import { refusal, rows } from "../reading.ts";
import { PIECES, told, WHOLE } from "../told.ts";

const table = (...closes: string[]): string =>
  `Date,Close\n${closes.map((close, i) => `2024-01-0${i + 2},"${close}"`).join("\n")}\n`;

test.each([
  ["$100", "€92", 'line 2 has "$100", and this line "€92", in one column; one unit is expected in a column'],
  ["100 USD", "$ 101.5", undefined],
  ["100 USD", "92 EUR", 'line 2 has "100 USD", and this line "92 EUR"'],
  ["￥100", "円 101", undefined],
  ["3.95%", "3.91%", undefined],
  ["3.95%", "0.0391", 'line 2 has "3.95%", and this line a number without a percent sign'],
  ["0.0395", "3.91%", 'line 2 has a number without a percent sign, and this line "3.91%"'],
  ["0", "3.91%", undefined],
  ["$100", "101", undefined],
  ["1.2K", "1300", undefined],
  ["1.2M", "1.3B", undefined],
  ["$1.2M", "£1.3M", 'line 2 has "$1.2M"'],
  ["1e3", "1100", undefined],
  ["(5)", "6", undefined],
])("%s and %s in one column: %s", async (first, second, refused) => {
  const content = table(first, second);
  if (refused === undefined) expect(await refusal(content)).toBe("no failure");
  else expect(await refusal(content)).toContain(`x.csv:3: ${refused}`);
  expect(await told(content, PIECES)).toEqual(await told(content, WHOLE));
});

test("columns may have units of their own, and rows run any way", async () => {
  expect(await rows("Date,Close,Yield,Euro\n2024-01-02,$1,3%,€2\n2024-01-03,$2,4%,€3\n")).toHaveLength(2);
  const back = "Date,Close\n2024-01-04,$1\n2024-01-03,€2\n2024-01-02,$3\n";
  expect(await refusal(back)).toContain("x.csv:3: line 2 has");
  expect(await told(back, PIECES)).toEqual(await told(back, WHOLE));
});
