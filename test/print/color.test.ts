import { expect, test } from "vitest";
import { render, wantsColor } from "../../src/print/index.ts";
import { check, plain } from "./example.ts";

test.each([
  // env, terminal, --color or --no-color, colour
  [{}, true, undefined, true],
  [{}, false, undefined, false],
  [{ NO_COLOR: "1" }, true, undefined, false],
  [{ NO_COLOR: "" }, true, undefined, true],
  [{ TERM: "dumb" }, true, undefined, false],
  [{ FORCE_COLOR: "1" }, false, undefined, true],
  [{ FORCE_COLOR: "" }, false, undefined, true],
  [{ FORCE_COLOR: "0" }, true, undefined, false],
  [{ FORCE_COLOR: "false" }, true, undefined, false],
  [{ FORCE_COLOR: "1", NO_COLOR: "1" }, false, undefined, true],
  [{ FORCE_COLOR: "1", TERM: "dumb" }, false, undefined, true],
  [{ NO_COLOR: "1" }, false, true, true],
  [{ FORCE_COLOR: "1" }, true, false, false],
  [{ TERM: "dumb" }, true, true, true],
])("with %j, a terminal: %s, asked: %s, colour is %s", (env, terminal, asked, color) => {
  expect(wantsColor(env, terminal, asked)).toBe(color);
});

test("without colour no escape sequence is sent, in any format", async () => {
  for (const format of ["table", "csv", "json", "markdown"] as const) {
    expect(await render(check, { ...plain, format })).not.toContain("\u001b");
  }
});

test("only the table is coloured", async () => {
  expect(await render(check, { ...plain, color: true })).toContain("\u001b[32msupported\u001b[39m");
  for (const format of ["csv", "json", "markdown"] as const) {
    expect(await render(check, { ...plain, color: true, format })).not.toContain("\u001b");
  }
});
