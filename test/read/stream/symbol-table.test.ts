import { expect, test } from "vitest";
import { SymbolTable } from "../../../src/read/stream/symbol-table.ts";

test("keys are kept though the bytes they were read from are written over", () => {
  const table = new SymbolTable<number>();
  const room = Buffer.alloc(16);
  const put = (key: string) => room.write(key);
  for (let i = 0; i < 1000; i++) table.set(room, 0, put(`key${i}`), i);
  for (let i = 0; i < 1000; i++) expect(table.get(room, 0, put(`key${i}`))).toBe(i);
  expect(table.get(room, 0, put("key1000"))).toBeUndefined();
});
