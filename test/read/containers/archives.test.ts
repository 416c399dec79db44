import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { cellGrid } from "../../../src/read/containers/cell-grid.ts";
import { needsWaiting, unpackNow } from "../../../src/read/containers/unpack.ts";
import { PRICES, unpacked, unpackRefusal, workbook, zip } from "./unpacking.ts";

const LINES = PRICES.trimEnd().split("\n");

test("a plain file is handed on as it is", () => {
  const bytes = Buffer.from(PRICES);
  expect(unpackNow(bytes, "x.csv")).toEqual({ containers: [], content: { kind: "bytes", bytes } });
  const { content } = unpackNow(bytes, "x.csv");
  expect(content.kind === "bytes" && content.bytes).toBe(bytes);
  expect(needsWaiting(bytes, "x.csv")).toBe(false);
  expect(unpackNow(new Uint8Array(), "x.csv").containers).toEqual([]);
});

describe("gzip", () => {
  test("is opened, of several members too, and inside gzip", async () => {
    expect(await unpacked(gzipSync(PRICES), "x.csv.gz")).toEqual(["gzip", ...LINES]);
    const members = Buffer.concat([gzipSync("date,close\n"), gzipSync("2024-01-02,100.5\n2024-01-03,101.25\n")]);
    expect(await unpacked(members)).toEqual(["gzip", ...LINES]);
    expect(await unpacked(gzipSync(gzipSync(PRICES)))).toEqual(["gzip > gzip", ...LINES]);
    expect(needsWaiting(gzipSync(PRICES), "x.csv.gz")).toBe(false);
  });
  test("that is cut off or damaged is refused", async () => {
    const whole = gzipSync(PRICES);
    expect(await unpackRefusal(whole.subarray(0, 30))).toBe("x.csv: the gzip file is cut off; fetch it again");
    const damaged = Buffer.from(whole);
    damaged[damaged.length - 6]! ^= 1;
    expect(await unpackRefusal(damaged)).toBe("x.csv: the gzip file is damaged (incorrect data check); fetch it again");
    expect(await unpackRefusal(Buffer.concat([whole, whole.subarray(0, 20)]))).toContain("cut off");
  });
  test("that grows a thousandfold is refused before it has", async () => {
    const bomb = gzipSync(Buffer.alloc(80 * 2 ** 20, "0"));
    expect(bomb.length).toBeLessThan(200_000);
    expect(await unpackRefusal(bomb)).toBe(
      "x.csv: the gzip file unpacks to more than 64 MiB; a table of prices is smaller; unpack it yourself if it is meant",
    );
  });
  test("packed many times over is refused", async () => {
    let bytes: Uint8Array = Buffer.from(PRICES);
    for (let i = 0; i < 6; i++) bytes = gzipSync(bytes);
    expect(await unpackRefusal(bytes)).toContain("packed more than 4 times over");
  });
});

describe("zip", () => {
  test("of one data file is opened, whatever lies beside it", async () => {
    const files = {
      "data/prices.csv": PRICES,
      "__MACOSX/data/._prices.csv": "x",
      ".DS_Store": "x",
      "README.txt": "read me",
    };
    expect(await unpacked(zip(files))).toEqual(["zip (data/prices.csv)", ...LINES]);
    expect(await unpacked(zip({ prices: PRICES }))).toEqual(["zip (prices)", ...LINES]);
    expect(await unpacked(zip({ "p.csv.gz": gzipSync(PRICES) }))).toEqual(["zip (p.csv.gz) > gzip", ...LINES]);
  });
  test("of several names them, and takes the one that is set", async () => {
    const several = zip({ "a/gold.csv": PRICES, "a/silver.csv": "date,close\n", "b/silver.csv": "" });
    expect(await unpackRefusal(several)).toBe(
      "x.csv: the zip file holds several data files: a/gold.csv, a/silver.csv, b/silver.csv; set member: a/gold.csv in the catalogue",
    );
    expect(await unpacked(several, "x.zip", { member: "gold.csv" })).toEqual(["zip (a/gold.csv)", ...LINES]);
    expect(await unpacked(several, "x.zip", { member: "a/gold.csv" })).toEqual(["zip (a/gold.csv)", ...LINES]);
    expect(await unpackRefusal(several, "x.zip", { member: "silver.csv" })).toContain(
      'several files named "silver.csv"',
    );
    expect(await unpackRefusal(several, "x.zip", { member: "a/golf.csv" })).toContain('did you mean "a/gold.csv"');
  });
  test("a path that climbs is a name as others are", async () => {
    expect(await unpacked(zip({ "../../../etc/x.csv": PRICES }))).toEqual(["zip (../../../etc/x.csv)", ...LINES]);
  });
  test("without a table, or without anything, is refused", async () => {
    expect(await unpackRefusal(zip({ "a.png": "x", "b.png": "y" }))).toContain("holds no table, but a.png, b.png");
    expect(await unpackRefusal(zip({}))).toContain("the zip file holds no file");
  });
  test("that is locked, cut off or damaged is refused", async () => {
    const whole = Buffer.from(zip({ "p.csv": PRICES }));
    const directory = whole.indexOf("PK\x01\x02", 0, "latin1");
    const locked = Buffer.from(whole);
    locked[directory + 8]! |= 1;
    expect(await unpackRefusal(locked)).toBe(
      "x.csv: p.csv in the zip file is locked with a password; save it without one",
    );
    expect(await unpackRefusal(whole.subarray(0, whole.length - 30))).toContain("cut off: its directory is missing");
    const damaged = Buffer.from(whole);
    damaged[40]! ^= 0xff;
    expect(await unpackRefusal(damaged)).toContain("is damaged");
    const checksum = Buffer.from(whole);
    checksum[directory + 16]! ^= 1;
    expect(await unpackRefusal(checksum)).toContain("its checksum is wrong");
    const method = Buffer.from(whole);
    method[directory + 10] = 9;
    expect(await unpackRefusal(method)).toContain("method 9, which is not read");
  });
  test("any byte changed gives the prices or a failure, and never another answer", async () => {
    const whole = Buffer.from(zip({ "p.csv": PRICES }));
    for (let at = 4; at < whole.length; at++) {
      const changed = Buffer.from(whole);
      changed[at]! ^= 0xff;
      const result = await unpackRefusal(changed);
      if (result === "no failure") expect((await unpacked(changed)).slice(1)).toEqual(LINES);
    }
  });
  test("of sizes in 64 bits is read", async () => {
    const plain = Buffer.from(zip({ "p.csv": PRICES }));
    expect(await unpacked(zip64(plain))).toEqual(["zip (p.csv)", ...LINES]);
  });
  test("that grows a thousandfold is refused, also where its directory lies about it", async () => {
    const bomb = Buffer.from(zip({ "p.csv": Buffer.alloc(80 * 2 ** 20, "0") }));
    expect(await unpackRefusal(bomb)).toContain("p.csv in the zip file unpacks to more than 64 MiB");
    bomb.writeUInt32LE(1000, bomb.indexOf("PK\x01\x02", 0, "latin1") + 24);
    expect(await unpackRefusal(bomb)).toContain("p.csv in the zip file unpacks to more than 64 MiB");
  });
});

/** The archive with the size of its only entry moved to a zip64 field. */
function zip64(plain: Buffer): Buffer {
  const at = plain.indexOf("PK\x01\x02", 0, "latin1");
  const end = plain.indexOf("PK\x05\x06", 0, "latin1");
  const entry = Buffer.from(plain.subarray(at, end));
  const field = Buffer.alloc(12);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(8, 2);
  field.writeBigUInt64LE(BigInt(entry.readUInt32LE(24)), 4);
  entry.writeUInt32LE(0xffffffff, 24);
  entry.writeUInt16LE(12, 30);
  const tail = Buffer.from(plain.subarray(end));
  tail.writeUInt32LE(entry.length + 12, 12);
  return Buffer.concat([plain.subarray(0, at), entry, field, tail]);
}

describe("what is no table says what it is", () => {
  test.each([
    ["<!DOCTYPE html><html><body>404</body></html>", "is a web page (HTML)"],
    ["\ufeff  <html>", "is a web page (HTML)"],
    ["<?xml version='1.0'?><a/>", "is XML"],
    ["%PDF-1.7", "is a PDF"],
    ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is an old Excel workbook (.xls), or one with a password"],
    ["\x89PNG\r\n\x1a\n", "is a PNG image"],
    ["\xff\xd8\xff\xe0", "is a JPEG image"],
    ["\xfd7zXZ\0", "is packed with xz"],
    ["SQLite format 3\0", "is an SQLite database"],
  ])("%j", async (text, what) => {
    const bytes = Buffer.from(text, text.startsWith("\ufeff") ? "utf8" : "latin1");
    expect(await unpackRefusal(bytes)).toContain(`x.csv: ${what}`);
  });
  test("inside gzip and zip too", async () => {
    expect(await unpackRefusal(gzipSync("<html>"))).toContain("x.csv: holds, in gzip, a web page (HTML)");
    expect(await unpackRefusal(zip({ "p.csv": "%PDF-1.7" }))).toContain("x.csv: holds, in zip (p.csv), a PDF");
    expect(await unpackRefusal(zip({ "xl/workbook.bin": "" }))).toContain("is a binary Excel workbook (.xlsb)");
    expect(await unpackRefusal(zip({ "content.xml": "", "META-INF/manifest.xml": "" }))).toContain("OpenDocument");
  });
  test("headers that begin like a magic word are plain", () => {
    for (const text of ["RAR,close\n", "ORC,close\n", "BZh,close\n", "GIF8,close\n", "[Date],[Close]\n", "{x},close\n"])
      expect(unpackNow(Buffer.from(text), "x.csv").containers).toEqual([]);
  });
});

test("waiting is needed for workbooks and Parquet, wherever they lie", () => {
  const book = workbook({ A: "" });
  expect(needsWaiting(book, "x.xlsx")).toBe(true);
  expect(needsWaiting(gzipSync(book), "x.gz")).toBe(true);
  expect(needsWaiting(zip({ "a.xlsx": book }), "x.zip")).toBe(true);
  expect(needsWaiting(zip({ "a.csv": PRICES }), "x.zip")).toBe(false);
  expect(needsWaiting(Buffer.from("PK\x03\x04 broken"), "x.zip")).toBe(false);
  expect(needsWaiting(Buffer.from("PAR1"), "x")).toBe(true);
});

test("a grid of cells answers as a grid of text does", () => {
  const grid = cellGrid([["date", "close"], [], ["2024-01-02", " "]], (row) => row + 5);
  expect([grid.rows, grid.width(0), grid.width(1), grid.cell(1, 0), grid.line(2)]).toEqual([3, 2, 1, "", 7]);
  expect([grid.blank(0), grid.blank(1), grid.blank(2), grid.column(0, 1)]).toEqual([false, true, false, undefined]);
});
