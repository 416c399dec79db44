/** How a series moves: price and amount in returns, yield in basis points, index in points. */
export type Kind = "price" | "yield" | "index" | "amount";
export const KINDS: readonly Kind[] = ["price", "yield", "index", "amount"];

/** A column of a price file that a series can be asked for: `BTC.high`. */
export type Field = "open" | "high" | "low" | "close" | "volume";
export const FIELDS: readonly Field[] = ["open", "high", "low", "close", "volume"];

/** A remark about the data or the answer, printed as a footnote; `code` is kebab-case and stable. */
export interface Note {
  readonly code: string;
  readonly message: string;
  /** the ISO day a remark is about, where it is about one */
  readonly day?: string;
}

/** Where the values of a series come from. `sha256` is computed on demand: hashing is not free and tables do not show it. */
export interface Source {
  readonly file: string;
  readonly column: string;
  readonly sha256: () => string;
  readonly notes: readonly Note[];
}

/** The moment at which the day of a series ends: a clock, in seconds since midnight (86,400 at most), of an IANA zone. */
export interface Close {
  readonly clock: number;
  readonly zone: string;
}

/**
 * One quantity over time: ascending days without repetition, and a finite value for each.
 * Values are as the file gives them: prices in their currency, yields in percent, indices in points.
 */
export interface Series {
  readonly name: string;
  readonly kind: Kind;
  readonly field: Field | undefined;
  readonly days: Int32Array;
  readonly values: Float64Array;
  readonly source: Source;
  /** when its market closes, where the user has said so */
  readonly close?: Close | undefined;
}
