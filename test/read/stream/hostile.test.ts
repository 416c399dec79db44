import { describe, expect, test } from "vitest";
import type { Io } from "../../../src/io.ts";
import { DIALECTS } from "../../../src/read/dialects/index.ts";
import { openCatalogue } from "../../../src/read/open.ts";
import { fakeIo } from "../../fake-io.ts";
import { hostileCase } from "../fuzzing.ts";
import { messageOf } from "../reading.ts";

const SMALL = { threshold: 0, block: 256, head: 256, longestRow: 4096 };
const ROWS = Array.from(
  { length: 200 },
  (_, day) => `${new Date((19_000 + day) * 86_400_000).toISOString().slice(0, 10)},5\n`,
);

function refusal(content: string | Uint8Array, change: (io: Io) => Partial<Io> = () => ({})): Promise<string> {
  const io = fakeIo({ files: { "x.csv": content } });
  return messageOf(async () => {
    const catalogue = await openCatalogue({ ...io, ...change(io) }, ["X=x.csv"], DIALECTS, SMALL);
    catalogue.load(catalogue.find("X")!);
  });
}

describe("large files that are no tables", () => {
  test("a line without an end", async () => {
    expect(await refusal(`date,close\n${"9".repeat(20_000)}`)).toContain("x.csv:2: the line is longer than");
  });
  test("a quote that is never closed", async () => {
    const content = `date,close\n${ROWS.slice(0, 50).join("")}"2024-01-01,5\n${ROWS.join("").repeat(3)}`;
    expect(await refusal(content)).toContain("x.csv:52: a quoted cell does not end within");
  });
  test("zero bytes", async () => {
    expect(await refusal(`date,close\n${ROWS.join("")}\0\0`)).toContain("it holds a zero byte in line 202");
  });
  test("a formula where a number stands, with its line", async () => {
    expect(await refusal(`date,close\n${ROWS.join("")}2030-01-01,=cmd|' /C calc'!A0\n`)).toContain("x.csv:202");
  });
  test("a file that shrinks or grows while it is read", async () => {
    for (const other of [100, 1_000_000]) {
      let asked = 0;
      const change = (io: Io): Partial<Io> => ({
        open: (path) => {
          const opened = io.open(path);
          return { ...opened, size: () => (asked++ < 8 ? opened.size() : other) };
        },
      });
      expect(await refusal(`date,close\n${ROWS.join("")}`, change)).toContain("changed while it was read");
    }
  });
  test("an old encoding whose first sign stands far below", async () => {
    expect(await hostileCase(7012404)).toBeUndefined();
  });
  test("a percent sign in a row that ends too early, among numbers without", async () => {
    expect(await hostileCase(7711009802)).toBeUndefined();
  });
});
