import { expect, test } from "vitest";
import { lineOrigin } from "../../src/claims/grammar/origin.ts";
import { type Functions, parseClaim } from "../../src/claims/grammar/parser.ts";
import { write } from "../../src/claims/grammar/write.ts";
import type { Failure } from "../../src/failure.ts";
import { cascade } from "../../src/measures/cascade.ts";
import { change } from "../../src/measures/change.ts";
import { level } from "../../src/measures/level.ts";
import { move } from "../../src/transforms/move.ts";

const declared = new Map([cascade, change, level, move].map((one) => [one.id, one.signature]));
const functions: Functions = { signature: (name) => declared.get(name), names: [...declared.keys()] };
const read = (text: string) => parseClaim(text, lineOrigin(text, "claims.txt", 3), functions);

test.each([
  "BTC/GOLD between 13 and 16",
  "level(GOLD.high, 2026-01, pick=max) between 5500 and 5600",
  "change([NDX, BTC], 2026-01-29..2026-02-05) < 0",
  "(change(BTC, 60d before 2025H2) > 5% or VIX >= 30) and not GOLD < 1 at 2026-02-05",
])("a claim in canonical form is written back as read: %s", (text) => expect(write(read(text))).toBe(text));
test.each([
  [
    "cascade(BTC, 60d, leverage=[5, 10.5], shares=[60%, 40%])",
    "cascade(BTC, 60d, leverage=[5, 10.5], shares=[60%, 40%])",
  ],
  ["cascade(BTC, 60d, leverage=5)", "cascade(BTC, 60d, leverage=[5])"],
])("a list of numbers, and one alone: %s", (text, canonical) => expect(write(read(text))).toBe(canonical));
test.each([
  ["[]", /"]" for leverage=; a number from 1 to 500/],
  ["[5, 501]", /501 for leverage=/],
  ["[5 10]", /found "10"; "," or "]"/],
  ["[5, 10", /found "\)"; "," or "]"/],
  ["many", /"many" for leverage=/],
])("a list of numbers that is none is refused: %s", (list, complaint) =>
  expect(() => read(`cascade(BTC, 60d, leverage=${list})`)).toThrow(complaint),
);
test("full-width signs and wave dashes are read as plain ones", () =>
  expect(write(read("change(金, 2026-01-29〜2026-02-05)≦０".replace("≦", "≤")))).toBe(
    "change(金, 2026-01-29..2026-02-05) <= 0",
  ));
test("a mistake is placed by characters, also behind Japanese", () => {
  try {
    read("金 < chnge(金, 5d)");
    expect.unreachable();
  } catch (error) {
    const [fault] = (error as Failure).faults;
    expect(fault).toMatchObject({
      code: "unknown-function",
      suggestion: "change",
      place: { file: "claims.txt", line: 3, column: 5 },
    });
  }
});
test("m alone is refused", () => expect(() => read("change(BTC, 6m) < 0")).toThrow(/mo/));
