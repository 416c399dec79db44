/** The cells of a file that may hold numbers: the value columns of its rows of data, and where they stand. */
export interface NumberCells {
  readonly rows: number;
  readonly columns: readonly number[];
  /** the cell as it stands, "" where the row is shorter */
  text(row: number, column: number): string;
  /** the line of the file, from 1 */
  line(row: number): number;
}
