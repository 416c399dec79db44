import { describe, expect, test } from "vitest";
import { noteCodes, read, refusal, rows } from "./reading.ts";
import { PIECES, told, WHOLE } from "./told.ts";

const BESIDE = "two tables stand side by side; save each of them in a file of its own";

describe("two tables side by side are refused, not read by the days of the first", () => {
  test.each([
    ["with a column between", "Date,Close,,Date,Close", 'column 4, "Date",', "2024-01-02,100,,2024-01-03,50"],
    ["of other names", "Date,BTC,,Date,GOLD", 'column 4, "Date",', "2024-01-02,100,,2024-01-02,50"],
    ["as pandas counts names", "Date,BTC,Date.1,GOLD", 'column 3, "Date.1",', "2024-01-02,100,2024-01-02,50"],
    ["without a name over the days", ",BTC,,GOLD", "column 3", "2024-01-02,100,2024-01-03,50"],
    ["with another word for the day", "Date,BTC,Day,GOLD", 'column 3, "Day",', "2024-01-02,100,2024-01-03,50"],
    ["bars", "Date,Open,Close,,Date,Open,Close", 'column 5, "Date",', "2024-01-02,1,2,,2024-01-02,3,4"],
  ])("%s", async (_how, header, column, row) => {
    const content = `${header}\n${row}\n`;
    expect(await refusal(content)).toBe(`x.csv:1: ${column} holds days as column 1 does: ${BESIDE}`);
    expect(await told(content, PIECES)).toEqual(["side-by-side 1"]);
  });

  test("below a title the header's own line is told", async () => {
    expect(await refusal("AAPL,,,MSFT,\nDate,PX_LAST,,Date,PX_LAST\n2024-01-02,1,,2024-01-02,2\n")).toContain(
      "x.csv:2:",
    );
  });
});

test.each([
  "date,close,timestamp,volume\n2024-01-02,100,2024-01-02 16:00,5\n",
  "date,close,expiry,volume\n2024-01-02,100,2024-03-15,5\n",
  "date,close,timestamp\n2024-01-02,100,2024-01-03\n",
])("a second column of days in one table is none: %j", async (content) => {
  expect(await rows(content)).toEqual(["2024-01-02 100"]);
});

describe("rows without a day below the header", () => {
  const DATA = "2024-01-02,100,5\n2024-01-03,101,6\n";

  test("units are passed over, and said", async () => {
    const content = `Date,Close,Volume\n,USD,shares\n${DATA}`;
    const series = await read(content);
    expect(series.source.column).toBe("Close");
    expect(Array.from(series.values)).toEqual([100, 101]);
    expect(series.source.notes.map(({ message }) => message)).toEqual([
      'x.csv: below the header stand "USD", "shares" without a day: taken for units, not read',
    ]);
    expect(await told(content, PIECES)).toEqual(await told(content, WHOLE));
  });

  test("one unit over several series too", async () => {
    expect(noteCodes(await read(`Date,X,Y\n,USD,USD\n${DATA}`))).toEqual(["unit-row"]);
  });

  test("a sum is a row without a day, and is not taken for a header", async () => {
    expect(await refusal(`Date,Close,Volume\n,201,11\n${DATA}`)).toBe(
      "x.csv:2:1: the row has no day; expected YYYY-MM-DD as in the rest of the file",
    );
    expect(await refusal(`Date,BTC,GOLD\n,201,11\n${DATA}`)).toContain("x.csv:2:1: the row has no day");
    expect(await refusal(`Date,Close,Volume\nTotal,,11\n${DATA}`)).toContain('x.csv:2:1: "Total" is not a day');
  });

  test("a second row of names is a header still", async () => {
    expect(await refusal(`Date,Close,Close\n,AAPL,X\n${DATA}`)).toBe("no failure");
    expect((await read(`Date,Close,Close\n,AAPL,X\n${DATA}`)).source.column).toBe("X");
    expect((await read(`Date,Dollar,Pound\n,X,GBP\n${DATA}`)).source.column).toBe("X");
  });
});
