import { Failure } from "../failure.ts";
import { quoted } from "./quoted.ts";
import type { Table } from "./table.ts";

/** Follows the currencies of one series row by row. Pence (GBp) are not pounds: they are compared as written. */
export class CurrencyWatch {
  private first: { readonly currency: string; readonly line: number } | undefined;
  /** at the first row whose currency is another than that of the rows before */
  change: Failure | undefined;

  take(currency: string, file: string, line: number): void {
    if (currency === "" || currency === this.first?.currency || this.change !== undefined) return;
    if (this.first === undefined) this.first = { currency, line };
    else {
      const { currency: before, line: from } = this.first;
      this.change = new Failure({
        code: "second-currency",
        place: { file, line },
        found: `prices are in ${quoted(before)} from line ${from} on, and in ${quoted(currency)} here`,
        expected: "one currency is expected in a series; part the file by its currencies",
      });
    }
  }
}

/** The currencies of several series at once. */
export class CurrencyWatches<Series extends object> {
  private readonly watches = new Map<Series, CurrencyWatch>();

  of(series: Series): CurrencyWatch {
    const known = this.watches.get(series) ?? new CurrencyWatch();
    this.watches.set(series, known);
    return known;
  }

  /** Of each series whose currency changes, where it does. */
  changes(): Map<Series, Failure> {
    return new Map([...this.watches].flatMap(([series, { change }]) => (change ? [[series, change]] : [])));
  }
}

/** Failure where the rows of a series (indices into `table.rows`) are of two currencies: a move from one to the other is none. */
export function refuseSecondCurrency({ grid, rows, layout, file }: Table, members: Int32Array): void {
  const { currency } = layout;
  if (currency === undefined) return;
  const watch = new CurrencyWatch();
  for (const index of members) {
    const row = rows[index]!;
    if (currency < grid.width(row)) watch.take(grid.cell(row, currency).trim(), file, grid.line(row));
  }
  if (watch.change !== undefined) throw watch.change;
}
