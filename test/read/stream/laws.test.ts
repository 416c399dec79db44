import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codes, faults, told, WHOLE } from "../told.ts";

const price = fc.oneof(
  { weight: 12, arbitrary: fc.double({ min: 0.01, max: 1e6, noNaN: true }).map((value) => value.toFixed(2)) },
  { weight: 3, arbitrary: fc.integer({ min: -3, max: 999999 }).map(String) },
  { weight: 2, arbitrary: fc.double({ min: 1e-9, max: 1e21, noNaN: true }).map(String) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "",
      "n/a",
      "0",
      "-0",
      " 12.5 ",
      "1e3",
      "+4.5",
      ".5",
      "7.",
      "$8.25",
      "0.1234567890123456789",
    ),
  },
);
const wrong = fc.constantFrom("x", "1.2.3", "=cmd|' /C calc'!A0", "12a", "1e999");
const DAY = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
const clockText = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

interface Plan {
  readonly moments: readonly number[];
  readonly order: "forward" | "back" | "as drawn";
  readonly clock: "none" | "beside" | "zoned" | "unix" | "unix-ms" | "slashes" | "column";
  readonly symbols: number;
  readonly columns: number;
  readonly wide: boolean;
  readonly end: "\n" | "\r\n" | "\r";
  readonly quotes: number;
  readonly lastNewline: boolean;
  readonly faults: boolean;
  readonly mark: boolean;
}

const plan: fc.Arbitrary<Plan> = fc.record({
  moments: fc.oneof(
    fc.uniqueArray(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 60 }),
    fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 60 }),
  ),
  order: fc.constantFrom("forward", "back", "as drawn"),
  clock: fc.constantFrom("none", "beside", "zoned", "unix", "unix-ms", "slashes", "column"),
  symbols: fc.integer({ min: 0, max: 3 }),
  columns: fc.integer({ min: 1, max: 5 }),
  wide: fc.boolean(),
  end: fc.constantFrom("\n", "\n", "\r\n", "\r"),
  quotes: fc.constantFrom(0, 0, 0.05, 0.5),
  lastNewline: fc.boolean(),
  faults: fc.boolean(),
  mark: fc.boolean(),
});

function stamp(moment: number, clock: Plan["clock"]): string {
  // 500 minutes of a day are drawn, so that several rows share a day.
  const [day, minute] = [19_700 + Math.floor(moment / 500), moment % 500];
  const iso = DAY(day);
  if (clock === "none") return DAY(19_700 + moment);
  if (clock === "beside") return `${iso} ${clockText(minute)}:00`;
  if (clock === "zoned") return `${iso}T${clockText(minute)}:00Z`;
  if (clock === "unix") return String(day * 86_400 + minute * 60);
  if (clock === "unix-ms") return String((day * 86_400 + minute * 60) * 1000 + 250);
  if (clock === "slashes") return `${iso.slice(5, 7)}/${iso.slice(8)}/${iso.slice(0, 4)} ${clockText(minute)}`;
  return `${iso},${clockText(minute)}`;
}

const FIELD_NAMES = ["Close", "Open", "High", "Low", "Volume"];

function fileOf(plan: Plan, prices: readonly string[], dice: readonly number[]): string {
  let at = 0;
  const chance = () => dice[at++ % dice.length]!;
  const value = () => prices[at++ % prices.length]!;
  const moments =
    plan.order === "as drawn"
      ? plan.moments
      : plan.moments.toSorted((a, b) => (plan.order === "forward" ? a - b : b - a));
  const names = plan.wide ? ["AA", "BB", "CC", "DD", "EE"] : FIELD_NAMES;
  const header = [
    ...(plan.clock === "column" ? ["Date", "Time"] : ["Date"]),
    ...(plan.symbols > 0 && !plan.wide ? ["Symbol"] : []),
    ...names.slice(0, plan.wide ? Math.max(2, plan.columns) : plan.columns),
  ];
  const values = header.length - 1 - Number(plan.clock === "column") - Number(header.includes("Symbol"));
  const quote = (cell: string) => (chance() < plan.quotes ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = moments.flatMap((moment) =>
    Array.from({ length: header.includes("Symbol") ? plan.symbols : 1 }, (_, symbol) => {
      const cells = Array.from({ length: values }, () => quote(value()));
      if (chance() < 0.03) cells.pop();
      if (plan.faults && chance() < 0.02) cells.push("9");
      const day = plan.faults && chance() < 0.01 ? "2024-02-30" : stamp(moment, plan.clock);
      return (
        [
          ...day.split(",").map(quote),
          ...(header.includes("Symbol") ? [quote(["Å-金", "B", "C"][symbol]!)] : []),
          ...cells,
        ].join(",") + (chance() < 0.03 ? `${plan.end}${plan.end}` : "")
      );
    }),
  );
  const text = [header.join(","), ...lines].join(plan.end);
  return `${plan.mark ? "\ufeff" : ""}${text}${plan.lastNewline ? plan.end : ""}`;
}

const files = fc
  .tuple(
    plan,
    fc.array(fc.oneof({ weight: 200, arbitrary: price }, { weight: 1, arbitrary: wrong }), {
      minLength: 30,
      maxLength: 120,
    }),
    // Whole numbers: fc.double draws by exponents, so that nearly all are below a thousandth.
    fc.array(
      fc.integer({ min: 0, max: 999 }).map((dice) => dice / 1000),
      { minLength: 50, maxLength: 97 },
    ),
  )
  .map(([one, prices, dice]) => fileOf(one, prices, dice));

/** Rows without clocks in the order of their days, forward or back, so many that stretches of them are full. */
const stretches = fc
  .tuple(
    plan,
    fc.uniqueArray(fc.integer({ min: 0, max: 5000 }), { minLength: 100, maxLength: 400 }),
    fc.array(price, { minLength: 500, maxLength: 997 }),
    fc.constantFrom("forward", "back"),
    fc.array(
      fc.integer({ min: 0, max: 999 }).map((dice) => dice / 1000),
      { minLength: 400, maxLength: 997 },
    ),
  )
  .map(([one, moments, prices, order, dice]) => {
    const plain = dice[1]! < 0.5 ? prices.filter((written) => /^[1-9]\d*\.\d\d$/.test(written)) : prices;
    const whole = fileOf({ ...one, moments, order, clock: "none", quotes: one.quotes === 0.5 ? 1 : 0 }, plain, dice);
    const lines = whole.split(one.end);
    // Symbols share their days, or one has no rows in the second half, or each lacks some.
    const kept = lines.filter((line, at) => {
      if (dice[0]! < 0.3 || at === 0) return true;
      return dice[0]! < 0.6 ? !/,"?B"?,/.test(line) || at < lines.length / 2 : dice[at % dice.length]! > 0.05;
    });
    return kept.join(one.end);
  });

describe("a file read in pieces says what the same file says in memory", () => {
  test("rows in any order, with clocks, symbols, quotes and faults", async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.integer({ min: 16, max: 700 }), async (content, block) => {
        const sizes = { threshold: 0, block, head: 64, longestRow: 1 << 20 };
        // Where a cell in quotes starts, the reader in pieces does not count.
        const failed = content.includes('"') ? codes : faults;
        expect(await told(content, sizes, failed)).toEqual(await told(content, WHOLE, failed));
      }),
      { numRuns: Number(process.env.RUNS ?? 400), seed: Number(process.env.SEED ?? 20260) },
    );
  });
  test("the compiled scanner and its plain twin say the same of every byte", async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 16, max: 4000 }), both),
      { numRuns: Number(process.env.RUNS ?? 150), seed: Number(process.env.SEED ?? 20261) },
    );
  });
});

test("long stretches of days are the same row by row", async () => {
  await fc.assert(
    fc.asyncProperty(stretches, fc.integer({ min: 1000, max: 30_000 }), async (content, block) => {
      const sizes = { threshold: 0, block, head: 64, longestRow: 1 << 20 };
      const compiled = await told(content, sizes, faults);
      expect(compiled).toEqual(await told(content, { ...sizes, uncompiled: true }, faults));
    }),
    { numRuns: Number(process.env.RUNS ?? 60), seed: Number(process.env.SEED ?? 20262), endOnFailure: true },
  );
});

/** The rows of a file, so many times over and each time in later years, so that a block holds many of them. */
async function both(content: string, times: number, block: number): Promise<void> {
  const end = /\r\n?|\n/.exec(content)?.[0] ?? "\n";
  const header = content.slice(0, content.indexOf(end) + end.length);
  const rows = content.slice(header.length) + (content.endsWith(end) ? "" : end);
  const later = Array.from({ length: times }, (_, time) =>
    rows.replace(/20(\d\d)-/g, (_all, year) => `${2000 + Number(year) + 15 * time}-`),
  );
  const sizes = { threshold: 0, block, head: 64, longestRow: 1 << 20 };
  const long = header + later.join("");
  expect(await told(long, sizes, faults)).toEqual(await told(long, { ...sizes, uncompiled: true }, faults));
}
