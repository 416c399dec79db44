/** The cells of a file that may hold numbers: the value columns of its rows of data, and where they stand. */
export interface NumberCells {
  readonly rows: number;
  readonly columns: readonly number[];
  /** the cell as it stands, "" where the row is shorter */
  text(row: number, column: number): string;
  /** whether the file may store numbers as such, which are not among these */
  readonly stored?: boolean;
  /** the line of the file, from 1 */
  line(row: number): number;
}
