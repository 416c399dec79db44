import { describe, expect, test } from "vitest";
import { daysOf, formatOf, refusalOf } from "./cells.ts";

describe("day before month, or after", () => {
  test("one row with a part above 12 decides for the whole file, and is named", () => {
    expect(formatOf(["01/02/2020", "01/31/2020"])).toMatchObject({
      id: "mdy",
      form: "MM/DD/YYYY",
      why: 'line 3 has "01/31/2020"',
    });
    expect(formatOf(["01.02.2020", "31.03.2020"])).toMatchObject({
      id: "dmy",
      form: "DD.MM.YYYY",
      why: 'line 3 has "31.03.2020"',
    });
    expect(daysOf(["01/02/2020", "01/31/2020"])).toEqual(["2020-01-02", "2020-01-31"]);
  });
  test("a file of one order may change its separator", () => {
    expect(daysOf(["01/02/2024", "31.03.2024"])).toEqual(["2024-02-01", "2024-03-31"]);
  });
  test("a row that no order admits decides nothing and is refused when read", () => {
    expect(daysOf(["01/02/2020", "45/99/2020", "31/01/2020"])).toEqual(["2020-02-01", "impossible", "2020-01-31"]);
  });
  test("rows that contradict each other are refused with both lines", () => {
    expect(refusalOf(["01/02/2024", "13/01/2024", "01/14/2024"])).toBe(
      "mixed-dates: x.csv:4: line 3 writes the day before the month, line 4 the month before the day; one order is expected in the whole file",
    );
  });
  test("a file in which nothing decides is refused", () => {
    expect(refusalOf(["01/02/2024", "02/02/2024"])).toBe(
      "ambiguous-dates: x.csv:2: day and month cannot be told apart; set date_format: mdy or dmy",
    );
  });
  test("the configured order is taken as it is", () => {
    expect(daysOf(["01/02/2024", "13/02/2024"], "mdy")).toEqual(["2024-01-02", "impossible"]);
    expect(formatOf(["01/02/2024"], "dmy")).toMatchObject({ id: "dmy", form: "DD/MM/YYYY", why: "configured" });
  });
});

describe("ten rows that run in order under one reading only", () => {
  // the first days of ten months, the twelfth of each day at most
  const twelve = Array.from({ length: 12 }, (_, i) => i + 1);
  const firsts = twelve.flatMap((month) => [`${month}/1/2024`, `${month}/9/2024`]);
  test("decide, forward or back", () => {
    expect(formatOf(firsts)).toMatchObject({ id: "mdy", why: "the rows run in order only with the month first" });
    expect(formatOf([...firsts].reverse()).id).toBe("mdy");
    const swapped = firsts.map((text) => text.replace(/^(\d+)\/(\d+)/, "$2/$1"));
    expect(formatOf(swapped)).toMatchObject({ id: "dmy", why: "the rows run in order only with the day first" });
  });
  test("nine rows do not", () => expect(refusalOf(firsts.slice(0, 9))).toMatch(/^ambiguous-dates/));
  test("rows in order under both readings do not", () => {
    expect(refusalOf(twelve.map((part) => `1/${part}/2024`))).toMatch(/^ambiguous-dates/);
  });
  test("rows in order under neither, as where a day is repeated, do not", () => {
    expect(refusalOf(firsts.flatMap((text) => [text, text]))).toMatch(/^ambiguous-dates/);
  });
  test("clocks count: minutes of one day are not a repetition", () => {
    const minutes = ["2/1/2024", "3/1/2024", "1/2/2024"].flatMap((day) => twelve.map((hour) => `${day} ${hour}:00`));
    expect(formatOf(minutes).id).toBe("dmy");
  });
});

describe("years of two digits", () => {
  test("69 to 99 are of the last century, 00 to 68 of this one", () => {
    expect(daysOf(["1/31/69"])).toEqual(["1969-01-31"]);
    expect(daysOf(["1/31/68"])).toEqual(["2068-01-31"]);
    expect(daysOf(["31-Dec-99", "3-Jan-00"])).toEqual(["1999-12-31", "2000-01-03"]);
    expect(formatOf(["1/31/69"]).form).toBe("MM/DD/YY");
  });
  test("the year may come first: 24/01/31 is not the 24th of a month of 2031 unless the file says so", () => {
    const january = Array.from({ length: 31 }, (_, i) => `24/01/${String(i + 1).padStart(2, "0")}`);
    expect(formatOf([...january, "24/02/01"])).toMatchObject({ id: "ymd", form: "YY/MM/DD" });
    expect(daysOf([...january, "24/02/01"]).at(-1)).toBe("2024-02-01");
    expect(daysOf(["99/12/31"])).toEqual(["1999-12-31"]);
    expect(refusalOf(["24/01/02"])).toBe(
      "ambiguous-dates: x.csv:2: day, month and year cannot be told apart; set date_format: mdy, dmy or ymd",
    );
  });
  test("a reading that has a 30 February in it is none in which the rows run", () => {
    const cells = [...Array.from({ length: 12 }, (_, i) => `30/01/${20 + i}`), "30/02/01", "30/02/03"];
    expect(formatOf(cells)).toMatchObject({ id: "ymd", why: "the rows run in order only with the year first" });
  });
  test("rows that follow each other within a year only so decide between the year first and last", () => {
    expect(formatOf(["29.12.23", "02.01.24", "03.01.24"])).toMatchObject({ id: "dmy", form: "DD.MM.YY" });
    expect(formatOf(["24/01/22", "24/01/23", "24/01/29"])).toMatchObject({
      id: "ymd",
      why: "the rows follow each other within a year only with the year first",
    });
    expect(refusalOf(["01/02/24", "01/03/24"])).toMatch(/^ambiguous-dates/);
  });
  test("the configured order says where the year stands", () => {
    expect(daysOf(["01/02/03"], "ymd")).toEqual(["2001-02-03"]);
    expect(daysOf(["01/02/03"], "mdy")).toEqual(["2003-01-02"]);
    expect(daysOf(["01/02/03"], "dmy")).toEqual(["2003-02-01"]);
  });
  test("a file that lies on both sides of the pivot is refused", () => {
    const yields = ["1/31/62", "1/31/68", "1/31/75", "1/31/84", "1/31/93", "1/31/02"];
    expect(refusalOf(yields)).toBe(
      "ambiguous-dates: x.csv:2: years of two digits leave the century open: line 7 would be 2002-01-31, line 2 2062-01-31, with nothing between; write the years with four digits",
    );
    expect(refusalOf(["6-Jun-62", "6-Jun-70"])).toMatch(/^ambiguous-dates/);
  });
  test("years of two and of four digits do not stand in one file", () => {
    expect(daysOf(["1/31/2020", "1/31/20"])).toEqual(["2020-01-31", undefined]);
    expect(daysOf(["6-Jun-19", "6-Jun-2019"])).toEqual(["2019-06-06", undefined]);
  });
  test("rows of no common order are refused", () => {
    expect(refusalOf(["1/31/24", "31/1/24"])).toMatch(
      /^mixed-dates: .*no order of day, month and year fits lines 2 and 3/,
    );
  });
});

describe("bare numbers", () => {
  test("are read by the whole file, and why says so", () => {
    expect(formatOf(["1381017600"])).toMatchObject({
      form: "seconds since 1970",
      why: "line 2 has the digits of seconds since 1970",
    });
    expect(formatOf(["45293", "45294.5"]).why).toBe(
      "every cell is a number between 20000 and 80000, as Excel counts days",
    );
  });
  test("small milliseconds are read in the file's unit", () => {
    expect(daysOf(["86400000", "1704153600000"], "unix-ms")).toEqual(["1970-01-02", "2024-01-02"]);
    expect(daysOf(["99999999999"])).toEqual([undefined]);
    expect(daysOf(["100000000000", "99999999999"])).toEqual(["1973-03-03", "1973-03-03"]);
  });
  test("a count before 1970 is read once the unit is known", () => {
    expect(daysOf(["1381017600", "-1", "-86400", "-86401"])).toEqual([
      "2013-10-06",
      "1969-12-31",
      "1969-12-31",
      "1969-12-30",
    ]);
    expect(formatOf(["-0.5"], "unix-s").stamp("-0.5")).toEqual({ day: -1, second: 86399.5, offset: 0 });
  });
  test("two units in one file are refused", () => {
    expect(refusalOf(["1381017600", "1381017600000"])).toBe(
      "mixed-dates: x.csv:3: line 2 counts seconds since 1970, line 3 milliseconds since 1970; one unit is expected in the whole file",
    );
  });
  test("one number that Excel would not have for a day keeps the others from being days", () => {
    expect(daysOf(["45293", "12"])).toEqual([undefined, undefined]);
    expect(daysOf(["45293", "12"], "excel-serial")).toEqual(["2024-01-02", "1900-01-12"]);
    expect(daysOf(["59", "60", "61"], "excel-serial")).toEqual(["1900-02-28", "impossible", "1900-03-01"]);
  });
  test("202607 is a month where one cell of the file cannot be YYMMDD", () => {
    expect(daysOf(["201002", "201003"])).toEqual([undefined, undefined]);
    expect(daysOf(["192607", "202002"])).toEqual(["1926-07-01", "2020-02-01"]);
    expect(daysOf(["201002", "201003"], "year-month")).toEqual(["2010-02-01", "2010-03-01"]);
  });
  test("twelve digits are a day and a clock where all are, else milliseconds", () => {
    expect(daysOf(["199901021600", "199901031600"])).toEqual(["1999-01-02", "1999-01-03"]);
    expect(formatOf(["199901021600", "199987421600"]).id).toBe("unix-ms");
  });
});

test("months and quarters are marked as periods", () => {
  expect([formatOf(["2024-01"]).period, formatOf(["2024Q1"]).period, formatOf(["2024-01-01"]).period]).toEqual([
    "month",
    "quarter",
    undefined,
  ]);
});

test("the first cell that is a day tells the family; others are then no day of the file's form", () => {
  expect(daysOf(["11:34", "2024-01-02", "01/31/2024"])).toEqual([undefined, "2024-01-02", undefined]);
  expect(daysOf(["2024-01-02", "1704153600"])).toEqual(["2024-01-02", undefined]);
});

test("a file without a day has a format all the same, and it reads none of its cells", () => {
  expect(daysOf(["Total", ""])).toEqual([undefined, undefined]);
  expect(formatOf([])).toMatchObject({ id: "ymd", form: "YYYY-MM-DD" });
});
