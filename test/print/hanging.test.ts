import fc from "fast-check";
import { expect, test } from "vitest";
import { hanging } from "../../src/print/hanging.ts";
import { width } from "../../src/print/width.ts";

test.each([
  ["why it matters: one two three four", 32, "why it matters: one two three\n                four"],
  ["why it matters: one two three four", 26, "why it matters: one two\nthree four"],
  ["  - one two three", 12, "  - one two\n    three"],
  ["  1. one two three", 14, "  1. one two\n     three"],
  ["  jackknife   the default of all", 28, "  jackknife   the default of\n              all"],
  ["plain words go on at the left", 12, "plain words\ngo on at the\nleft"],
  ["金は上がる、という主張", 12, "金は上がる、\nという主張"],
  ["fits\n\nfits too", 10, "fits\n\nfits too"],
])("%j in %d columns", (text, room, shown) => expect(hanging(text, room)).toBe(shown));

test("no line is wider than the room, and no word is lost", () => {
  const words = fc.array(fc.constantFrom("a", "bcd", "金", "head:", "-", "  ", "1."), { maxLength: 30 });
  fc.assert(
    fc.property(words, fc.integer({ min: 12, max: 60 }), (some, room) => {
      const text = some.join(" ");
      const shown = hanging(text, room);
      for (const line of shown.split("\n")) expect(width(line)).toBeLessThanOrEqual(room);
      expect(shown.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }),
  );
});
