import { describe, expect, test } from "vitest";
import { found, on, ruled } from "../claims/asking.ts";

// 10x without maintenance closes at 90 % of the entry. The path ends at 94; of its entries 100 closes at 90, 94 at 84.6.
const written = {
  A: { rows: on("2025-01-06", [100, 94]) },
  V: { kind: "amount" as const, rows: on("2025-01-06", [3000, 1000]) },
  P: { rows: on("2025-01-06", [1, 1]) },
  W: { kind: "amount" as const, rows: on("2025-01-06", [1, 1]) },
};
const USUAL = "shock=5%, leverage=10, maintenance=0%, convention=entry";
const asked = (options: string) => found(written, `cascade(A, 2d, ${USUAL}, ${options})`);

describe("cascade by hand", () => {
  test("5 % down is 89.3: half the book, 4 % more, and the other half stands", () => {
    expect(asked("impact=8%")).toMatchObject({ unit: "x", n: 2, exact: true, from: "2025-01-06", to: "2025-01-07" });
    expect(asked("impact=8%").value).toBeCloseTo(0.09 / 0.05, 12);
    expect(asked("impact=8%, pick=fall")).toMatchObject({ unit: "%" });
    expect(asked("impact=8%, pick=fall").value).toBeCloseTo(0.09, 12);
    expect(asked("impact=8%, pick=sold").value).toBe(0.5);
    expect(asked("impact=12%, pick=sold").value).toBe(1);
  });
  test("by volume three quarters were opened on the first day", () => {
    expect(asked("impact=6%, pick=sold, volume=V").value).toBe(0.75);
  });
  test("the root of what is sold needs a volume, and more than two days for a volatility", () => {
    expect(asked("law=root, volume=V").reason).toMatch(/too few for a volatility/);
    expect(asked("law=root").reason).toMatch(/needs a volume/);
  });
  test("shares weigh the leverages: 2x never closes here", () => {
    const mixed = "shock=5%, maintenance=0%, convention=entry, impact=8%, pick=sold";
    expect(found(written, `cascade(A, 2d, ${mixed}, leverage=[10, 2], shares=[25%, 75%])`).value).toBe(0.125);
    expect(found(written, `cascade(A, 2d, ${mixed}, leverage=[10, 2])`).value).toBe(0.25);
  });
  test("it says that it is a scenario", () => {
    expect(asked("impact=8%").notes.map(({ code }) => code)).toContain("scenario");
    expect(ruled(written, `cascade(A, 2d, ${USUAL}) > 1`).findings[0]!.notes[0]!.message).toMatch(/rules on nothing/);
  });
});
test.each([
  ["impact=1000%", /to 0: no amplification has a meaning/],
  ["leverage=[10, 2], shares=[50%]", /1 shares for 2 leverages/],
  ["leverage=[10, 2], shares=[0%, 0%]", /add to 0/],
  ["leverage=50, maintenance=2%", /all that leverage 50 puts up/],
  ["volume=P", /no amount/],
  ["volume=[V, W]", /more than one series/],
])("no number: %s", (options, reason) => {
  expect(found(written, `cascade(A, 2d, ${options})`)).toMatchObject({ value: null });
  expect(found(written, `cascade(A, 2d, ${options})`).reason).toMatch(reason);
});
test("the fall alone has a meaning where the price ends at 0", () => {
  expect(asked("impact=1000%, pick=fall").value).toBe(1);
});
test("as of a day, the book is that day's", () => {
  const path = { A: { rows: on("2025-01-06", [100, 94, 50, 51]) } };
  const [whole, before] = [undefined, "2025-01-07"].map((day) => found(path, `cascade(A, all, ${USUAL})`, day));
  expect([before!.value, before!.n]).toEqual([asked("impact=10%").value, 2]);
  expect(whole!.n).toBe(4);
});
test("a yield is not bought on leverage", () => {
  const yields = { Y: { kind: "yield" as const, rows: on("2025-01-06", [4, 4.1]) } };
  expect(() => found(yields, "cascade(Y, 2d)")).toThrow(/leverage/);
});
