import { expect, test } from "vitest";
import { noteCodes, read, refusal, rows } from "./reading.ts";

test("units behind the names of columns are no part of the names", async () => {
  const series = await read("日付,始値(円),高値（円）,安値(円),終値(円),出来高(株)\n2024/01/04,100,120,90,110,1000\n");
  expect(series.source.column).toBe("終値(円)");
  expect(Array.from(series.values)).toEqual([110]);
  expect((await read("日付,始値(円),終値(円),出来高(千株)\n2024/01/04,100,110,1000\n", "volume")).values[0]).toBe(1000);
});

test("codes and names of shares are symbols", async () => {
  const content =
    "銘柄コード,銘柄名,日付,終値\n7203,トヨタ,2024/01/04,2600\n7203,トヨタ,2024/01/05,2650\n6758,ソニー,2024/01/04,13000\n";
  expect(await refusal(content)).toContain("holds 2 series, none named X: 7203, 6758");
  expect(await refusal("Date,Contract,Settle\n2024-01-02,CLG24,70\n2024-01-02,CLH24,71\n")).toContain("CLG24, CLH24");
  expect(await rows("コード,日付,終値\n7203,2024/01/04,2600\n")).toEqual(["2024-01-04 2600"]);
});

test("an adjusted close beside the plain one is said, full-width digits and eras are read", async () => {
  const series = await read("日付,終値,調整後終値\n令和6年1月4日,１００,５０\n令和6年1月5日,１０１,５１\n");
  expect(Array.from(series.values)).toEqual([100, 101]);
  expect(noteCodes(series)).toEqual(["adjusted-column"]);
});
