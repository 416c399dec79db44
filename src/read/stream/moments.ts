import { placing } from "../sessions.ts";
import type { Table } from "../table.ts";
import { StampReader } from "./stamps.ts";

/** When rows are: the civil day as written, the day they are placed in (another one where sessions end within the day), and the moment in seconds since 1970. */
export class Moments {
  day = 0;
  placed = 0;
  at = 0;
  clocked = false;
  private readonly stamps: StampReader;
  private readonly place: ReturnType<typeof placing> | undefined;
  constructor({ dayFormat, reading, file }: Table) {
    this.stamps = new StampReader(dayFormat);
    this.place = reading.session === undefined ? undefined : placing(reading.session, reading.zone, file);
  }

  /** Reads a day cell; "impossible" and undefined as DayFormat.read has them. */
  readDay(bytes: Buffer, start: number, end: number): "read" | "impossible" | undefined {
    return this.stamps.read(bytes, start, end) ? "read" : this.stamps.readText(bytes.toString("utf8", start, end));
  }

  /** Of a row that ends before its day. */
  noDay(): "read" | "impossible" | undefined {
    return this.stamps.readText("");
  }

  /** The clock of a column of its own, after the day. */
  readClock(bytes: Buffer, start: number, end: number): void {
    this.stamps.readClock(bytes, start, end);
  }

  noClock(): void {
    this.stamps.second = Number.NaN;
  }

  /** To be called when day and clock of a row are read: places the row. */
  settle(): void {
    const { day, second, offset } = this.stamps;
    this.clocked = !Number.isNaN(second);
    this.day = day;
    this.placed = day;
    this.at = day * 86_400 + (this.clocked ? second : 0);
    if (this.place === undefined || !this.clocked) return;
    const found = this.place({ day, second, offset: Number.isNaN(offset) ? undefined : offset });
    this.placed = found.day;
    this.at = found.at;
  }

  /** Whether rows are placed by sessions: in other days than they are written in. */
  get sessions(): boolean {
    return this.place !== undefined;
  }
}
