import type { Field, Kind, Note, Series } from "../series/series.ts";

/** A series that can be asked for. `name` is how every output calls it; aliases and case lead to the same entry. */
export interface Entry {
  readonly name: string;
  readonly kind: Kind;
  readonly file: string;
}

/** All series the user's `--data` offers. Files are read only when a series is loaded, once. */
export interface Catalogue {
  readonly entries: readonly Entry[];
  readonly notes: readonly Note[];
  /** the entry of a name or alias, case-insensitively */
  find(name: string): Entry | undefined;
  /** the nearest known name, for suggestions */
  nearest(name: string): string | undefined;
  /**
   * The values of an entry: its price column, or one field of the file. Undefined where the file lacks that field.
   * Throws Failure (exit 2) for a file that cannot be read right.
   */
  load(entry: Entry, field?: Field): Series | undefined;
}

/** The catalogue of a command that opens its own data, or needs none. */
export const NO_SERIES: Catalogue = {
  entries: [],
  notes: [],
  find: () => undefined,
  nearest: () => undefined,
  load: () => undefined,
};
