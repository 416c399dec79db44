import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nodeIo } from "../../src/node-io.ts";
import { fileBytes } from "../../src/read/shelf.ts";
import { messageOf } from "./reading.ts";

const directory = mkdtempSync(join(tmpdir(), "liqstress-pipes-"));
const at = (name: string) => join(directory, name);
const refused = (path: string) => messageOf(() => fileBytes(nodeIo(), path));
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

beforeAll(() => {
  mkdirSync(at("directory.csv"));
  symlinkSync(at("loop-b.csv"), at("loop-a.csv"));
  symlinkSync(at("loop-a.csv"), at("loop-b.csv"));
  writeFileSync(at("plain.csv"), "date,close\n");
});
afterAll(() => rmSync(directory, { recursive: true }));

describe.skipIf(process.platform === "win32")("what stands at a path and is no file", () => {
  test("a pipe without a writer is refused after two seconds", async () => {
    execFileSync("mkfifo", [at("silent.csv")]);
    const message = await refused(at("silent.csv"));
    expect(message).toContain("is a pipe, and nothing was written to it within two seconds");
  });
  test("a pipe is read to its end, however slowly its writer comes and writes", () => {
    execFileSync("mkfifo", [at("slow.csv")]);
    spawn("sh", ["-c", `sleep 0.3; (echo one; sleep 0.3; echo two) > ${at("slow.csv")}`], { stdio: "ignore" });
    expect(text(fileBytes(nodeIo(), at("slow.csv")))).toBe("one\ntwo\n");
  });
  test("more than a pipe holds arrives whole", () => {
    execFileSync("mkfifo", [at("large.csv")]);
    spawn("sh", ["-c", `head -c 3000000 /dev/zero > ${at("large.csv")}`], { stdio: "ignore" });
    expect(fileBytes(nodeIo(), at("large.csv")).length).toBe(3_000_000);
  });
  test("a device is refused: it need not end", async () => {
    expect(await refused("/dev/zero")).toBe("/dev/zero: is a device; a file is expected");
  });
  test("a directory named like a file, and links in a circle", async () => {
    expect(await refused(at("directory.csv"))).toContain("is a directory");
    expect(await refused(at("loop-a.csv"))).toContain("cannot be read (ELOOP)");
  });
  test("a name no file can have names nothing", () => {
    expect(nodeIo().kindOf("a".repeat(5000))).toBeUndefined();
    expect(nodeIo().kindOf("a\0b")).toBeUndefined();
  });
  test("an opened file is read in pieces", () => {
    const file = nodeIo().open(at("plain.csv"));
    const buffer = new Uint8Array(8);
    expect([file.size(), file.read(buffer, 5), text(buffer.subarray(0, 6))]).toEqual([11, 6, "close\n"]);
    file.close();
  });
});
