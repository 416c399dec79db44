/** Recent rows, oldest first: moves, moves over their running deviations, and the running variance of x before each. */
export interface ScaledRows {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly u: Float64Array;
  readonly w: Float64Array;
  readonly varianceX: Float64Array;
  /** moves of the `seed` rows before those */
  readonly earlierX: Float64Array;
  readonly earlierY: Float64Array;
}

export interface ScaledRow {
  readonly x: number;
  readonly y: number;
  readonly u: number;
  readonly w: number;
}

/** A link as learned from reference rows, ready to hold later rows against it. */
export interface LearnedLink {
  /** the correlation or beta of the reference */
  readonly value: number;
  /** of each reference row how far it speaks for a higher (+) or lower (-) link */
  readonly influence: Float64Array;
  /** the same of the next row; each row is given once, in order */
  next(row: ScaledRow): number;
  /** the link over the rows given last, the newest included */
  since(rows: number): number | null;
}
