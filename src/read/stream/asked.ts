import type { Failure } from "../../failure.ts";
import type { Kind } from "../../series/series.ts";
import type { Remark, Table } from "../table.ts";
import type { Kept } from "./kept.ts";
import type { Member } from "./member.ts";

/** What a pass over a file is to read. */
export interface Asked {
  readonly table: Table;
  readonly columns: readonly number[];
  readonly kind: Kind;
  readonly keepRows: boolean;
  readonly quotesExpected: boolean;
  /** rows that there will be, where each is likely a day of its own; else 0 */
  readonly expected: number;
}

/** What it has read. */
export interface Passed {
  readonly members: ReadonlyMap<string, Member | Kept>;
  /** of each series whose rows are of two currencies */
  readonly secondCurrency: ReadonlyMap<Member | Kept, Failure>;
  readonly footer: number;
  readonly firstRemark: Remark | undefined;
  /** a day that cannot be read, in the first row that has one */
  readonly badDay: Failure | undefined;
  /** the failure of the whole file that the reader in memory would find first, if any */
  readonly failure: Failure | undefined;
}
