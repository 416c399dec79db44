import { expect, test } from "vitest";
import { FUNCTIONS, measureNamed } from "../../src/claims/functions.ts";
import { lineOrigin } from "../../src/claims/grammar/origin.ts";
import { parseClaim } from "../../src/claims/grammar/parser.ts";
import { write } from "../../src/claims/grammar/write.ts";
import { MEASURES } from "../../src/measures/index.ts";
import { TRANSFORMS } from "../../src/transforms/index.ts";

test("no two functions share a name", () => expect(new Set(FUNCTIONS.names).size).toBe(FUNCTIONS.names.length));
test("corr is correlation", () => expect(measureNamed("corr")?.id).toBe("correlation"));
test.each([...MEASURES, ...TRANSFORMS].map((one) => [one.id, one.example]))(
  "the example of %s is read: %s",
  (_, example) => {
    const node = parseClaim(example, lineOrigin(example), FUNCTIONS);
    expect(write(parseClaim(write(node), lineOrigin(write(node)), FUNCTIONS))).toBe(write(node));
  },
);
