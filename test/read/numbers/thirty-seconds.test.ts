import { expect, test } from "vitest";
import { refusal, rows } from "../reading.ts";
import { PIECES, told, WHOLE } from "../told.ts";

test.each([
  ["110-16", "110.5"],
  ["110'16", "110.5"],
  ["110\u201916", "110.5"],
  ["110-16+", "110.515625"],
  ["110'165", "110.515625"],
  ["110'162", "110.5078125"],
  ["110-167", "110.5234375"],
  ["99'310", "99.96875"],
])("a price in 32nds is refused, and its decimal number told: %s is %s", async (price, decimal) => {
  for (const content of [
    `Date,Close\n2024-01-02,${price}\n`,
    `Date,Open,Close\n2024-01-02,"${price}","${price}"\n2024-01-03,"${price}","${price}"\n`,
    `Date;Close\n02.01.2024;${price}\n13.01.2024;${price}\n`,
  ]) {
    const said = await refusal(content);
    expect(said).toContain("looks like a price in 32nds, which are not read; write it as a decimal number, ");
    expect(said).toContain(decimal);
    expect(await told(content, PIECES)).toEqual(await told(content, WHOLE));
  }
});

test("apostrophes part thousands where some cell can be no price in 32nds, or where decimal: is set", async () => {
  expect(await rows("Date,Close,Volume\n2024-01-02,110'160,12'999\n")).toEqual(["2024-01-02 110160"]);
  expect(await rows("Date,Close\n2024-01-02,110'160\n2024-01-03,110'160.25\n")).toContain("2024-01-02 110160");
  expect(await rows("Date,Close\n2024-01-02,110'160\n2024-01-03,110'149\n")).toContain("2024-01-02 110160");
  expect(await rows("Date,Close\n2024-01-02,11'160\n")).toEqual(["2024-01-02 11160"]);
  expect(await refusal("Date,Close\n2024-01-02,110'160\n")).toContain("set decimal: point or comma");
});
