import { expect, test } from "vitest";
import { refusal, rows } from "./reading.ts";
import { PIECES, told, WHOLE } from "./told.ts";

test("prices of one series in two currencies are refused at the row that changes", async () => {
  const content = "Date,Close,Currency\n2024-01-02,100,USD\n2024-01-03,101,USD\n2024-01-04,92,EUR\n2024-01-05,99,USD\n";
  expect(await refusal(content)).toBe(
    'x.csv:4: prices are in "USD" from line 2 on, and in "EUR" here; one currency is expected in a series; part the file by its currencies',
  );
  expect(await told(content, PIECES)).toEqual(await told(content, WHOLE));
  expect(await refusal("日付,終値,通貨\n2024-01-02,100,円\n2024-01-03,101,ドル\n")).toContain('in "ドル" here');
});

test("pence are not pounds", async () => {
  expect(await refusal("Date,Close,Currency\n2024-01-02,100,GBp\n2024-01-03,1.01,GBP\n")).toContain("x.csv:3:");
});

test("one currency, or a row that says none, is no change", async () => {
  const content = "Date,Close,Currency\n2024-01-02,100,USD\n2024-01-03,101,\n2024-01-04,102,USD\n";
  expect(await rows(content)).toEqual(["2024-01-02 100", "2024-01-03 101", "2024-01-04 102"]);
});

test("each symbol of a long file may have a currency of its own, and only one", async () => {
  const good =
    "date,symbol,close,currency\n2024-01-02,X,1,USD\n2024-01-02,Y,2,EUR\n2024-01-03,X,3,USD\n2024-01-03,Y,4,EUR\n";
  expect(await rows(good)).toEqual(["2024-01-02 1", "2024-01-03 3"]);
  const bad = good.replace("4,EUR", "4,USD");
  expect(await rows(bad)).toEqual(["2024-01-02 1", "2024-01-03 3"]);
  expect(JSON.stringify(await told(bad, WHOLE))).toContain("second-currency 5");
  for (const content of [good, bad]) expect(await told(content, PIECES)).toEqual(await told(content, WHOLE));
});
