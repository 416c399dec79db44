import { describe, expect, test } from "vitest";
import { graphemes, width } from "../../src/print/width.ts";

describe("the width of a text is the columns it takes in a terminal", () => {
  test.each([
    ["GOLD", 4],
    ["金", 2],
    ["ﾄﾞﾙ", 3],
    ["ドル", 4],
    ["か\u3099", 2],
    ["e\u0301", 1],
    ["「金」、", 8],
    ["Ａ１", 4],
    ["한국", 4],
    ["👍🏽", 2],
    ["👨‍👩‍👧", 2],
    ["❤️", 2],
    ["🇯🇵", 2],
    ["±α→…", 4],
    ["a\u200bb", 2],
    ["𠮷", 2],
  ])("%s takes %d", (text, columns) => expect(width(text)).toBe(columns));
});

test("graphemes joined are the text, and a decomposed kana is one of them", () => {
  expect(graphemes("か\u3099x")).toEqual(["か\u3099", "x"]);
  expect(graphemes("👨‍👩‍👧金")).toEqual(["👨‍👩‍👧", "金"]);
});
