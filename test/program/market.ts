import type { Catalogue, Entry } from "../../src/read/catalogue.ts";
import { type Day, weekday } from "../../src/series/day.ts";
import type { Field, Kind } from "../../src/series/series.ts";

const KINDS: Readonly<Record<string, Kind>> = {
  BTC: "price",
  GOLD: "price",
  GDX: "price",
  GLD: "price",
  SPX: "price",
  NDX: "price",
  USDJPY: "price",
  VIX: "index",
  Y10: "yield",
  JGB10: "yield",
  DXY: "price",
};
const START: Readonly<Record<Kind, number>> = { price: 100, index: 20, yield: 4, amount: 1e6 };

/** One row: its day, and what each field says. */
interface Row {
  readonly day: Day;
  readonly close: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly volume: number;
}

/** Invented prices of eleven series, by name: ascending days, holidays of their own, the same for the same seed. */
export type Prices = ReadonlyMap<string, readonly Row[]>;

/** Walks through the weekdays first..last; each series misses one day in twenty. Gold pulls miners, shares pull bitcoin. */
export function walks(seed: number, first: Day, last: Day): Prices {
  const draw = mulberry32(seed);
  const shocks = new Map(Object.keys(KINDS).map((name) => [name, [] as Row[]]));
  const level = new Map(Object.keys(KINDS).map((name) => [name, START[KINDS[name]!]]));
  for (let day = first; day <= last; day++) {
    const [gold, shares] = [draw() - 0.5, draw() - 0.5];
    for (const [name, rows] of shocks) {
      const own = draw() - 0.5;
      const pull = ["GDX", "GLD"].includes(name) ? gold : ["BTC", "NDX"].includes(name) ? shares : 0;
      const step = name === "GOLD" ? gold : name === "SPX" ? shares : own + pull;
      const close = level.get(name)! * (1 + (name === "BTC" ? 0.1 : 0.04) * step);
      level.set(name, close);
      const high = close * (1 + 0.01 * draw());
      const row = { day, open: (close + high) / 2, close, high, low: close * 0.995, volume: 1e6 * (0.5 + draw()) };
      if (weekday(day) <= (name === "BTC" ? 7 : 5) && draw() > 0.05) rows.push(row);
    }
  }
  return shocks;
}

/** Rows of other prices behind those up to a day. */
export function continued(prices: Prices, until: Day, others: Prices): Prices {
  return new Map(
    [...prices].map(([name, rows]) => [
      name,
      [...rows.filter(({ day }) => day <= until), ...others.get(name)!.filter(({ day }) => day > until)],
    ]),
  );
}

export function upTo(prices: Prices, until: Day): Prices {
  return new Map([...prices].map(([name, rows]) => [name, rows.filter(({ day }) => day <= until)]));
}

/** Prices as the program asks for them. */
export function catalogueOf(prices: Prices): Catalogue {
  const entries: Entry[] = [...prices.keys()].map((name) => ({ name, kind: KINDS[name]!, file: `${name}.csv` }));
  return {
    entries,
    notes: [],
    find: (name) => entries.find((entry) => entry.name === name.toUpperCase()),
    nearest: () => undefined,
    load: ({ name, kind, file }, field) => {
      const rows = prices.get(name)!;
      const column = columnOf(field);
      return {
        name,
        kind: field === "volume" ? "amount" : kind,
        field,
        days: Int32Array.from(rows, ({ day }) => day),
        values: Float64Array.from(rows, (row) => row[column]),
        source: { file, column, sha256: () => "", notes: [] },
      };
    },
  };
}

function columnOf(field: Field | undefined): Field {
  return field ?? "close";
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
