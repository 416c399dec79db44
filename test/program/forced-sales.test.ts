import { describe, expect, test } from "vitest";
import { main } from "../../src/main.ts";
import { civilDay, isoDay } from "../../src/series/day.ts";
import { fakeIo } from "../fake-io.ts";
import { continued, type Prices, upTo, walks } from "./market.ts";

async function asked(files: Readonly<Record<string, string>>, line: string): Promise<string> {
  const io = fakeIo({ files });
  const code = await main(line.split(" "), io);
  expect([code, io.complained.join("")]).toEqual([0, ""]);
  return io.printed.join("");
}

/** The prices of each series as a file, and a catalogue of them. */
function filesOf(prices: Prices): Record<string, string> {
  const kinds: Readonly<Record<string, string>> = { VIX: "index", Y10: "yield", JGB10: "yield" };
  const files = [...prices].map(([name, rows]) => [
    `${name}.csv`,
    [
      "date,open,high,low,close,volume",
      ...rows.map((row) => `${isoDay(row.day)},${row.open},${row.high},${row.low},${row.close},${row.volume}`),
    ].join("\n"),
  ]);
  const entries = [...prices.keys()].map((name) => `  ${name}: { file: ${name}.csv, kind: ${kinds[name] ?? "price"} }`);
  return { ...Object.fromEntries(files), "liqstress.yaml": `version: 1\nseries:\n${entries.join("\n")}\n` };
}

describe("what comes later changes nothing that is told as of a day", { timeout: 60_000 }, () => {
  const [first, last, day] = [civilDay(2023, 1, 2)!, civilDay(2025, 12, 31)!, civilDay(2025, 6, 18)!];
  const known = upTo(walks(5, first, last), day);
  const later = continued(known, day, walks(6, first, last));
  test.each([
    "cascade BTC --shock 5%,worst --window 60d",
    "cascade BTC --impact root --window 2025",
    "flows SPX BTC",
    "carry --yen USDJPY --equity NDX --volatility VIX --risk BTC --bond Y10 --tail 20% --yield Y10 --funding JGB10",
    "spillover BTC GOLD NDX --method cholesky --rolling 60 --window 6mo",
    "lead SPX GOLD --lags 1",
    "leverage BTC --leverage 5,25",
  ])("%s", async (line) => {
    const told = async (prices: Prices) => {
      const options = `--data liqstress.yaml --as-of ${isoDay(day)} --json`;
      return JSON.parse(await asked(filesOf(prices), `${line} ${options}`)).findings;
    };
    const findings = await told(known);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.filter(({ value }: { value: unknown }) => value !== null).length).toBeGreaterThan(0);
    expect(await told(later)).toEqual(findings);
  });
});

test("what the chances of a carry unwind and a cascade take for granted stands where the numbers do", async () => {
  const prices = walks(5, civilDay(2023, 1, 2)!, civilDay(2025, 12, 31)!);
  const carry = "carry --yen USDJPY --equity NDX --data liqstress.yaml --quiet";
  expect(await asked(filesOf(prices), carry)).toMatch(/by chance, days taken as\s+independent/);
  const { findings } = JSON.parse(await asked(filesOf(prices), `${carry} --json`));
  expect(findings[0].evidence.assumes).toContain("days are independent");
  expect(findings[0].notes[0].message).toContain("as if days were independent");
  expect(await asked(filesOf(prices), "cascade BTC --data liqstress.yaml --window 60d")).toContain(
    "longs only: shorts",
  );
  for (const help of ["cascade --help", "explain cascade"]) expect(await asked({}, help)).toMatch(/longs\s+only/i);
});

describe("prices of forced closing as published", () => {
  const price = (last: number) => ({ "S.csv": `date,close\n2026-02-04,${last}\n2026-02-05,${last}\n` });
  const closedAt = async (last: number, options: string): Promise<Record<string, string>> => {
    const line = `leverage S --data S.csv --horizon 1 --window all --json ${options}`;
    const { findings } = JSON.parse(await asked(price(last), line));
    const told = findings.flatMap(({ evidence }: { evidence: { convention: string; openedNow: number } | null }) =>
      evidence === null ? [] : [[evidence.convention, evidence.openedNow.toFixed(2)]],
    );
    return Object.fromEntries(told);
  };
  test("65 000 at ten times with half a percent: 58 825 of the entry, 58 793.97 of the mark", async () => {
    expect(await closedAt(65_000, "--leverage 10")).toMatchObject({ entry: "58825.00", mark: "58793.97" });
  });
  test("2000 at ten times, settled in the coin: 1826.48 long, 2209.94 short", async () => {
    expect(await closedAt(2000, "--leverage 10")).toMatchObject({ inverse: "1826.48" });
    expect(await closedAt(2000, "--leverage 10 --side short")).toMatchObject({ inverse: "2209.94" });
  });
  test("a stock bought half on loan of which a quarter must stay: 66.67", async () => {
    expect(await closedAt(100, "--leverage 2 --maintenance 25%")).toMatchObject({ mark: "66.67" });
  });
  test("a fund of 1e9 at three times buys 3e8 after +5 %; two times and minus once trade alike", async () => {
    const files = { "S.csv": "date,close\n2026-02-04,100\n2026-02-05,105\n" };
    const line = "flows S --data S.csv --leverage 3,2,-1 --assets 1e9 --window 1d --quiet";
    const rows = [...(await asked(files, line)).matchAll(/^fund at \S+ +(-\d+)/gm)];
    const sold = rows.map(([, last]) => Number(last));
    expect(sold).toEqual([-3e8, -1e8, -1e8]);
  });
});
