import fc from "fast-check";
import { expect, test } from "vitest";
import { graphemes, width } from "../../src/print/width.ts";
import { widestPiece, wrap } from "../../src/print/wrap.ts";

test("English breaks at spaces, which stay at the end of the line", () => {
  expect(wrap("miners move 2-3x gold", 12)).toEqual(["miners move ", "2-3x gold"]);
});
test("Japanese breaks between any two characters", () => {
  expect(wrap("鉱山会社は金より動く", 9)).toEqual(["鉱山会社", "は金より", "動く"]);
});
test("no line starts with closing punctuation or ends with an opening bracket", () => {
  expect(wrap("金は「安全」、", 6)).toEqual(["金は", "「安", "全」、"]);
  expect(wrap("金が動く。", 8)).toEqual(["金が動", "く。"]);
});
test("a word longer than the line is cut, losing nothing", () => {
  expect(wrap("correlation(BTC)", 6)).toEqual(["correl", "ation(", "BTC)"]);
});
test("a decomposed kana is never taken apart", () => {
  expect(wrap("か\u3099か\u3099か\u3099", 2)).toEqual(["か\u3099", "か\u3099", "か\u3099"]);
});
test("a grapheme wider than the line stands alone", () => {
  expect(wrap("a」ﾞb", 2)).toEqual(["a", "」ﾞ", "b"]);
});
test("the widest piece of a text is what wrapping would rather not break", () => {
  expect(widestPiece("a longest b")).toBe(7);
  expect(widestPiece("鉱山会社")).toBe(2);
});

const letter = fc.constantFrom(
  "a",
  "Z",
  "1",
  " ",
  ",",
  "(",
  ")",
  "金",
  "を",
  "、",
  "。",
  "「",
  "」",
  "ｶ",
  "ﾞ",
  "か\u3099",
  "👍🏽",
  "é",
);
const text = fc.array(letter, { maxLength: 60 }).map((letters) => letters.join(""));

test("lines joined are the text, and none is wider than the room", () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 4, max: 30 }), (text, room) => {
      const lines = wrap(text, room);
      expect(lines.join("")).toBe(text);
      // A single grapheme may be wider: kana marks without end behind a full stop.
      const broken = lines.map((line) => line.replace(/ +$/, "")).filter((line) => graphemes(line).length > 1);
      for (const line of broken) expect(width(line)).toBeLessThanOrEqual(room);
    }),
    { numRuns: 500 },
  );
});
