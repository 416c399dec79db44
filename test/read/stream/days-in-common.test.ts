import { expect, test } from "vitest";
import { DIALECTS } from "../../../src/read/dialects/index.ts";
import { openCatalogue } from "../../../src/read/open.ts";
import { isoDay } from "../../../src/series/day.ts";
import { fakeIo } from "../../fake-io.ts";
import { PIECES } from "../told.ts";

const DAYS = Array.from({ length: 300 }, (_, day) => isoDay(19_000 + day));
/** Which of the days each series has: the second as many as the first, the others fewer, each in its way. */
const HAS: Readonly<Record<string, (day: number) => boolean>> = {
  A: () => true,
  B: () => true,
  ENDS: (day) => day < 200,
  LACKS: (day) => day !== 70,
  STARTS: (day) => day >= 100,
};
const ROWS = DAYS.flatMap((day, index) =>
  Object.entries(HAS).flatMap(([name, has]) => (has(index) ? [`${day},${name},${index + 1}.5`] : [])),
);

const BY_SYMBOL = Object.keys(HAS).flatMap((name) => ROWS.filter((row) => row.includes(`,${name},`)));

for (const [way, rows] of Object.entries({ forward: ROWS, back: ROWS.toReversed(), "by symbol": BY_SYMBOL }))
  for (const block of [100, 1000, 1200, 1400, 1600, 2000, 5000, 100_000])
    test(`series of a long file, read ${way} by ${block} bytes, have their own days and share them where they are the same`, async () => {
      const io = fakeIo({ files: { "x.csv": `date,symbol,close\n${rows.join("\n")}\n` } });
      const catalogue = await openCatalogue(io, ["x.csv"], DIALECTS, { ...PIECES, block });
      const series = Object.fromEntries(catalogue.entries.map((entry) => [entry.name, catalogue.load(entry)!]));
      for (const [name, has] of Object.entries(HAS)) {
        const own = DAYS.flatMap((day, index) => (has(index) ? [{ day, value: index + 1.5 }] : []));
        expect(Array.from(series[name]!.days, isoDay)).toEqual(own.map(({ day }) => day));
        expect(Array.from(series[name]!.values)).toEqual(own.map(({ value }) => value));
      }
      // The first series of the file is the one whose days are shared.
      if (way !== "back") expect(series.B!.days).toBe(series.A!.days);
    });
