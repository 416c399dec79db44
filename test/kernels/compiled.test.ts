import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

test("what is committed is what the sources compile to", () => {
  const done = spawnSync(process.execPath, ["build/kernels.mjs", "--check"], { encoding: "utf8" });
  expect([done.status, done.stderr]).toEqual([0, ""]);
}, 60_000);
