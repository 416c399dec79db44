import type { Failure } from "../../failure.ts";
import { isRemark, LONGEST_FOOTER } from "../footer.ts";
import { longRow, notADay, type Remark, type Table } from "../table.ts";

/** A row without a day that can be read. */
export interface DoubtfulRow {
  readonly cells: readonly string[];
  readonly width: number;
  readonly line: number;
  /** whether its cells are as the file has them, none in quotes */
  readonly counted: boolean;
}

/** Rows that may be remarks below the table, or rows whose day cannot be read: what follows tells. */
export class DoubtfulRows {
  /** the first row of the table so far that is too long, and the first whose day cannot be read */
  longRow: Failure | undefined;
  badDay: Failure | undefined;
  private waiting: DoubtfulRow[] = [];
  private readonly table: Table;
  constructor(table: Table) {
    this.table = table;
  }

  /** Takes a row; `below` says whether rows of the table stand above it. Returns how many rows were settled to be of the table for it. */
  take(row: DoubtfulRow, read: "impossible" | undefined, below: boolean): number {
    const trimmed = row.cells.map((cell) => cell.trim());
    if (!below || !isRemark(trimmed, this.table.layout)) {
      this.settle([...this.waiting.splice(0), row], read);
      return 1;
    }
    this.waiting.push(row);
    if (this.waiting.length <= LONGEST_FOOTER) return 0;
    this.settle(this.waiting.splice(0, 1));
    return 1;
  }

  /** A row of the table follows: they are rows of it after all. */
  followed(): void {
    if (this.waiting.length > 0) this.settle(this.waiting.splice(0));
  }

  private settle(rows: readonly DoubtfulRow[], lastRead?: "impossible"): void {
    const { layout, file, dayFormat } = this.table;
    const header = layout.header.length;
    rows.forEach(({ cells, width, line, counted }, index) => {
      if (width > header && cells.slice(header).some((cell) => cell.trim() !== ""))
        this.longRow ??= longRow({ file, line }, width, layout);
      const why = index === rows.length - 1 ? lastRead : undefined;
      const before = cells.slice(0, layout.day).map((cell) => Array.from(cell).length + 1);
      const column = counted && layout.day < width ? before.reduce((sum, next) => sum + next, 1) : undefined;
      this.badDay ??= notADay({ file, line, column }, cells[layout.day] ?? "", why, dayFormat);
    });
  }

  /** At the end of the file: how many remarks there are, and the first. */
  remarks(): { readonly count: number; readonly first: Remark | undefined } {
    const [first] = this.waiting;
    if (first === undefined) return { count: 0, first: undefined };
    return { count: this.waiting.length, first: { text: first.cells[this.table.layout.day] ?? "", line: first.line } };
  }
}
