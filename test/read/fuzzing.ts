import { CODES } from "../../src/topics/codes.ts";
import { SAMPLES } from "./samples.ts";
import { faults, told, WHOLE } from "./told.ts";

/** Numbers in 0..1 of a seed (mulberry32). */
export function draws(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What went wrong with one file that was drawn, or undefined. */
export interface Problem {
  readonly what: string;
  readonly content: Uint8Array;
}

/** Longest time that a file of a few kilobytes may take, read whole and in pieces. */
const PATIENCE_MS = 3000;

/**
 * One case: a file made by a seed. No error but Failure with a known code, no hang, values that do not depend on how it is read, and nothing at all
 * that depends on whether the compiled scanner reads it.
 */
export async function hostileCase(seed: number): Promise<Problem | undefined> {
  const draw = draws(seed);
  const content = drawn(draw);
  const start = performance.now();
  const sizes = { threshold: 0, block: 16 + Math.floor(draw() * 400), head: 256, longestRow: 1 << 20 };
  let whole: unknown;
  let pieces: unknown;
  let compiled: string;
  let uncompiled: string;
  try {
    whole = await told(content, WHOLE);
    pieces = await told(content, sizes);
    compiled = JSON.stringify(await told(content, sizes, faults));
    uncompiled = JSON.stringify(await told(content, { ...sizes, uncompiled: true }, faults));
  } catch (error) {
    return { what: error instanceof Error ? (error.stack ?? error.message) : String(error), content };
  }
  if (performance.now() - start > PATIENCE_MS)
    return { what: `took ${Math.round(performance.now() - start)} ms`, content };
  if (compiled !== uncompiled) return { what: `compiled: ${compiled}\nuncompiled: ${uncompiled}`, content };
  const unknown = codesIn(whole).find((code) => CODES[code] === undefined);
  if (unknown !== undefined) return { what: `code ${unknown} is explained nowhere`, content };
  const [one, other] = [valuesIn(whole), valuesIn(pieces)];
  if (one !== undefined && other !== undefined && one !== other)
    return { what: `read whole: ${one}\nin pieces: ${other}`, content };
  return undefined;
}

function codesIn(said: unknown): string[] {
  return Array.isArray(said)
    ? said.flatMap((part) => (part === "none" ? [] : typeof part === "string" ? part.split(" ")[0]! : codesIn(part)))
    : [];
}

/** The values, where there was no failure. Names of columns are not compared: an old encoding is guessed by the head of a large file. */
function valuesIn(said: unknown): string | undefined {
  if (!Array.isArray(said) || said.some((part) => Array.isArray(part) || (typeof part === "string" && part !== "none")))
    return undefined;
  return JSON.stringify(said.map((part) => (typeof part === "string" ? part : part.rows)));
}

function drawn(draw: () => number): Uint8Array {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(draw() * from.length)]!;
  if (draw() < 0.05) return Uint8Array.from({ length: Math.floor(draw() * 300) }, () => draw() * 256);
  if (draw() < 0.1) return new TextEncoder().encode(Array.from({ length: draw() * 200 }, () => pick(SIGNS)).join(""));
  let lines = [...pick(SAMPLES).lines];
  for (let count = Math.floor(draw() * 4); count > 0; count--) lines = mutated(lines, draw, pick);
  let text = lines.join(pick(["\n", "\r\n", "\r\n", "\r"])) + (draw() < 0.7 ? "\n" : "");
  if (draw() < 0.1) text = `\ufeff${text}`;
  let bytes: Uint8Array = new TextEncoder().encode(text);
  if (draw() < 0.1) bytes = Buffer.from(text, "utf16le");
  for (let count = draw() < 0.3 ? Math.floor(draw() * 4) : 0; count > 0 && bytes.length > 0; count--)
    bytes[Math.floor(draw() * bytes.length)] = Math.floor(draw() * 256);
  return draw() < 0.1 ? bytes.subarray(0, Math.floor(draw() * bytes.length)) : bytes;
}

const SIGNS = [
  ...'0123456789,.;\t|"\n\r -+/:eE%$()TZ',
  "date",
  "close",
  "2024-01-02",
  "01/02/2024",
  '"',
  "\n",
  "\n",
  ",",
  "金",
  "\0",
];
const CELLS = [
  "",
  '"',
  '""',
  "=cmd|' /C calc'!A0",
  "1e999",
  "-0",
  "1,234",
  "1.234",
  "2024-02-30",
  "NaN",
  "n/a",
  "９９",
  "\u2212" + "5",
  "12:60",
  "(5)",
  "1.2.3",
  "99999999999999999999",
  "0000-00-00",
  "Total returns, all",
];

function mutated(lines: string[], draw: () => number, pick: <T>(from: readonly T[]) => T): string[] {
  const at = Math.floor(draw() * lines.length);
  const line = lines[at] ?? "";
  const delimiter = [";", "\t", "|", ","].find((sign) => line.includes(sign)) ?? ",";
  const cells = line.split(delimiter);
  const cell = Math.floor(draw() * cells.length);
  const made = (changed: readonly string[]) => lines.with(at, changed.join(delimiter));
  if (lines.length === 0) return lines;
  switch (Math.floor(draw() * 12)) {
    case 0:
      return lines.toSpliced(at, 1);
    case 1:
      return lines.toSpliced(at, 0, line);
    case 2:
      return lines.toSpliced(at, 1).toSpliced(Math.floor(draw() * lines.length), 0, line);
    case 3:
      return made(cells.toSpliced(cell, 1));
    case 4:
      return made(cells.toSpliced(cell, 0, pick(cells)));
    case 5:
      return made(cells.with(cell, pick(CELLS)));
    case 6:
      return lines.map((each) => each.replaceAll(delimiter, pick([",", ";", "\t", "|"])));
    case 7:
      return lines.map((each) =>
        each
          .split(delimiter)
          .map((one) => `"${one}"`)
          .join(delimiter),
      );
    case 8:
      return lines.toSpliced(at, 0, "", " ", delimiter.repeat(3));
    case 9:
      return lines.with(at, line.slice(0, Math.floor(draw() * line.length)));
    case 10:
      return lines.with(at, line + delimiter.repeat(Math.floor(draw() * 3)) + pick(CELLS));
    default:
      return made(cells.with(cell, cells[cell]!.replace(/\d/, String(Math.floor(draw() * 10)))));
  }
}

interface Bar {
  readonly day: string;
  readonly prices: readonly string[];
}

/** One case: a good file, changed in what does not change its returns. */
export async function sameReturnsCase(seed: number): Promise<Problem | undefined> {
  const draw = draws(seed);
  const count = 2 + Math.floor(draw() * 30);
  const bars: Bar[] = Array.from({ length: count }, (_, index) => ({
    day: new Date(Date.UTC(2019, 10, 1) + (index * 3 + Math.floor(draw() * 3)) * 86_400_000).toISOString().slice(0, 10),
    prices: Array.from({ length: 4 }, () => (1 + draw() * 500).toFixed(2)),
  }));
  const base = written(bars);
  const returns = await returnsOf(base);
  const scaled = bars.map(({ day, prices }) => ({
    day,
    prices: prices.map((price) => String(Number(price) * 2 ** 10)),
  }));
  const changes: Record<string, string | Uint8Array> = {
    "rows in another order": written(bars.toSorted(() => draw() - 0.5)),
    "a byte-order mark": `\ufeff${base}`,
    "lines that end in CR and LF": base.replaceAll("\n", "\r\n"),
    quotes: base.replace(/[^,\n]+/g, '"$&"'),
    "blank lines": base.replaceAll("\n", "\n\n"),
    semicolons: base.replaceAll(",", ";"),
    "UTF-16": Buffer.from(`\ufeff${base}`, "utf16le"),
    "prices times 1024": written(scaled),
    "one more column": base.replace(/$/gm, ",7").replace(",7", ",Remark").replace(/\n,7$/, "\n"),
    "days with slashes": base.replace(/(\d{4})-(\d\d)-(\d\d)/g, "$1/$2/$3"),
  };
  for (const [change, content] of Object.entries(changes))
    for (const sizes of [WHOLE, { threshold: 0, block: 64, head: 64, longestRow: 1 << 20 }]) {
      const other = await returnsOf(content, sizes);
      if (other !== returns)
        return { what: `${change}: ${returns} became ${other}`, content: Buffer.from(content as string) };
    }
  return undefined;
}

function written(bars: readonly Bar[]): string {
  return `Date,Open,High,Low,Close\n${bars.map(({ day, prices }) => `${[day, ...prices].join(",")}\n`).join("")}`;
}

async function returnsOf(content: string | Uint8Array, sizes = WHOLE): Promise<string> {
  const said = (await told(content, sizes)) as { field: string | undefined; rows?: string[] }[];
  return JSON.stringify(
    said.map((part) => {
      const rows = part.rows?.map((row) => row.split(" ") as [string, string]);
      return rows
        ?.slice(1)
        .map(([day, value], index) => [day, Math.log(Number(value) / Number(rows[index]![1])).toFixed(12)]);
    }),
  );
}
