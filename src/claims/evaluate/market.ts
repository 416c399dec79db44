import type { Catalogue, Entry } from "../../read/catalogue.ts";
import { align, equalDays, type Panel } from "../../series/panel.ts";
import type { Field, Series } from "../../series/series.ts";

/** The prices an evaluation may look at: series loaded once, panels aligned once for each set of series. */
export class Market {
  private readonly loaded = new Map<string, Series>();
  private readonly panels = new Map<string, Panel>();
  private readonly dayLists: Int32Array[] = [];

  constructor(readonly catalogue: Catalogue) {}

  /** The series of an entry, or of one field of it; a LacksField where the file has no such column. */
  series(entry: Entry, field: Field | undefined): Series {
    const key = seriesKey(entry, field);
    const known = this.loaded.get(key);
    if (known !== undefined) return known;
    const series = this.catalogue.load(entry, field);
    if (series === undefined) throw new LacksField(entry, field!);
    const shared = { ...series, days: this.sharedDays(series.days) };
    this.loaded.set(key, shared);
    return shared;
  }

  /** The days themselves, or those of a series loaded before that has the same: a panel of the two need not look at them, day by day, again. */
  private sharedDays(days: Int32Array): Int32Array {
    const same = this.dayLists.find((list) => equalDays(list, days));
    if (same !== undefined) return same;
    this.dayLists.push(days);
    return days;
  }

  /** The common days of some series; the order and repetition of the keys do not matter. */
  panel(wanted: ReadonlyMap<string, { readonly entry: Entry; readonly field: Field | undefined }>): Panel {
    const keys = [...wanted.keys()].sort();
    const key = keys.join("\n");
    const known = this.panels.get(key);
    if (known !== undefined) return known;
    const panel = align(keys.map((one) => this.series(wanted.get(one)!.entry, wanted.get(one)!.field)));
    this.panels.set(key, panel);
    return panel;
  }

  /** everything loaded so far, in the order of first use */
  get used(): readonly Series[] {
    return [...this.loaded.values()];
  }
}

export function seriesKey(entry: Entry, field: Field | undefined): string {
  return field === undefined ? entry.name : `${entry.name}.${field}`;
}

/** A file without the field a claim asks for: no mistake of the user's, but nothing can be measured. */
export class LacksField extends Error {
  constructor(entry: Entry, field: Field) {
    super(`${entry.file} has no ${field} column`);
    this.name = "LacksField";
  }
}
